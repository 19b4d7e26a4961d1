import { type PeopleReadModel } from '../../../application/ports/read-models.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { type Session } from '../session.js';
import { personColumns, personOfRow, type PersonRow } from '../stores/person-row.js';

export class SqlPeopleReadModel implements PeopleReadModel {
  constructor(private readonly session: Session) {}

  async list(council: CouncilSlug): Promise<readonly Person[]> {
    const rows = await this.session.rows<PersonRow>(
      `SELECT ${personColumns} FROM person WHERE council = $1 AND active = 1 ORDER BY name, id`,
      [council],
    );
    return rows.map(personOfRow);
  }
}
