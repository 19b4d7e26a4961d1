import { type BackupContents, type BackupRefusal } from '../../application/ports/backup.js';

/** "1.2 MB, 600 enquiries, 3,210 timeline entries" */
export function contentsWords({ bytes, rows }: BackupContents): string {
  const count = (table: string): string => (rows[table] ?? 0).toLocaleString('en-GB');
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${size}; enquiries ${count('enquiry')}, timeline entries ${count('timeline_entry')}, mails in ${count('inbox_message')}, mails out ${count('outbox_message')}`;
}

/** What was found, and what would be right. */
export function refusalWords(refusal: BackupRefusal): string {
  switch (refusal.code) {
    case 'file-exists':
      return `${refusal.file} exists already. Give a name that is not taken: a backup never overwrites another.`;
    case 'cannot-write':
      return `${refusal.file} cannot be written: ${refusal.reason}.`;
    case 'cannot-read':
      return `${refusal.file} cannot be read: ${refusal.reason}.`;
    case 'no-database':
      return `There is nothing to back up: ${refusal.where} is not there. Is DATA_DIR the service's own?`;
    case 'tool-missing':
      return `${refusal.tool} is not installed. Install PostgreSQL's client programs, of the server's version or newer (on Debian and Ubuntu: apt install postgresql-client).`;
    case 'tool-refused':
      return `${refusal.tool} could not do it: ${refusal.words}`;
    case 'no-backup':
      return `${refusal.file} is no backup: it is ${refusal.found}.`;
    case 'damaged':
      return `${refusal.file} is damaged and cannot be relied on: ${refusal.found}`;
    case 'other-engine':
      return `${refusal.file} is a backup of ${refusal.found}, and this installation runs on ${refusal.wanted}. ${engineAdvice(refusal.found)}`;
    case 'newer-version':
      return `${refusal.file} was made by a newer version, which has ${refusal.unknown.join(', ')}. Restore it with that version.`;
    case 'not-empty':
      return `${refusal.where} is not empty: ${listed(refusal.found)}. A restore overwrites nothing: give an empty ${refusal.where.startsWith('/') ? 'DATA_DIR' : 'database'}.`;
  }
}

function engineAdvice(found: string): string {
  return found === 'SQLite' ? 'Leave DATABASE_URL empty to restore it.' : 'Set DATABASE_URL to an empty database to restore it.';
}

const mostListed = 5;

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  return [...names.slice(0, mostListed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
