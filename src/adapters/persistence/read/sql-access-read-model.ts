import { type AccessReadModel } from '../../../application/ports/read-models.js';
import { type Person } from '../../../domain/people/person.js';
import { type Session } from '../session.js';
import { personOfRow, type PersonRow } from '../stores/person-row.js';

export class SqlAccessReadModel implements AccessReadModel {
  constructor(private readonly session: Session) {}

  async personByTokenHash(hash: string): Promise<Person | null> {
    const row = await this.session.first<PersonRow>(
      `SELECT p.council, p.id, p.kind, p.name, p.email, p.role, p.active
         FROM api_token t JOIN person p ON p.council = t.council AND p.id = t.person
        WHERE t.hash = $1 AND t.revoked_at IS NULL AND p.active = 1`,
      [hash],
    );
    return row === null ? null : personOfRow(row);
  }
}
