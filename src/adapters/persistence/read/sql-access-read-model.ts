import { type AccessReadModel, type KnownToken } from '../../../application/ports/read-models.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Session } from '../session.js';
import { personColumnsOf, personOfRow, type PersonRow } from '../stores/person-row.js';

export class SqlAccessReadModel implements AccessReadModel {
  constructor(private readonly session: Session) {}

  async tokenByHash(hash: string): Promise<KnownToken | null> {
    const row = await this.session.first<PersonRow & { readonly created_at: string }>(
      `SELECT ${personColumnsOf('p')}, t.created_at
         FROM api_token t JOIN person p ON p.council = t.council AND p.id = t.person
        WHERE t.hash = $1 AND t.revoked_at IS NULL AND p.active = 1`,
      [hash],
    );
    if (row === null) return null;
    return { person: personOfRow(row), createdAt: row.created_at as Instant };
  }
}
