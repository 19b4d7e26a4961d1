import { type AttachmentLabel } from './mail.js';

/** A kind of file as people know it, by the endings of names and by what the content shows. */
interface Kind {
  readonly words: string;
  readonly endings: readonly string[];
  readonly shown: readonly string[];
  /** Its content has no mark of its own: that nothing is recognised speaks for it. */
  readonly isPlain?: true;
}

const office = 'application/vnd.openxmlformats-officedocument.';
/** The old Office format, and the box of the new one where its list of contents lies too far in to be seen. */
const boxes = ['application/x-cfb', 'application/zip'];

const kinds: readonly Kind[] = [
  { words: 'PDF document', endings: ['pdf'], shown: ['application/pdf'] },
  {
    words: 'Word document',
    endings: ['doc', 'docx', 'docm', 'dot', 'dotx', 'odt', 'rtf'],
    shown: [`${office}wordprocessingml.document`, `${office}wordprocessingml.template`, 'application/vnd.ms-word.document.macroenabled.12', 'application/vnd.oasis.opendocument.text', 'application/rtf', ...boxes],
  },
  {
    words: 'spreadsheet',
    endings: ['xls', 'xlsx', 'xlsm', 'ods'],
    shown: [`${office}spreadsheetml.sheet`, 'application/vnd.ms-excel.sheet.macroenabled.12', 'application/vnd.oasis.opendocument.spreadsheet', ...boxes],
  },
  {
    words: 'presentation',
    endings: ['ppt', 'pptx', 'pptm', 'odp'],
    shown: [`${office}presentationml.presentation`, 'application/vnd.ms-powerpoint.presentation.macroenabled.12', 'application/vnd.oasis.opendocument.presentation', ...boxes],
  },
  {
    words: 'picture',
    endings: ['png', 'jpg', 'jpeg', 'jfif', 'gif', 'webp', 'heic', 'heif', 'avif', 'tif', 'tiff', 'bmp'],
    shown: ['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'image/avif', 'image/tiff', 'image/bmp'],
  },
  { words: 'sound recording', endings: ['mp3', 'm4a', 'wav', 'ogg'], shown: ['audio/mpeg', 'audio/x-m4a', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/ogg; codecs=opus'] },
  { words: 'video', endings: ['mp4', 'mov', 'avi', 'webm', 'mkv'], shown: ['video/mp4', 'video/quicktime', 'video/vnd.avi', 'video/webm', 'video/matroska', 'video/x-matroska'] },
  {
    words: 'archive of files',
    endings: ['zip', '7z', 'rar', 'gz', 'tgz', 'tar', 'bz2', 'xz'],
    shown: ['application/zip', 'application/x-7z-compressed', 'application/x-rar-compressed', 'application/gzip', 'application/x-tar', 'application/x-bzip2', 'application/x-xz'],
  },
  { words: 'Outlook message', endings: ['msg'], shown: ['application/x-cfb'] },
  { words: 'calendar entry', endings: ['ics'], shown: ['text/calendar'] },
  { words: 'contact card', endings: ['vcf'], shown: ['text/vcard'] },
  { words: 'text', endings: ['txt', 'csv', 'log', 'md', 'eml', 'json', 'xml'], shown: ['text/plain', 'application/xml'], isPlain: true },
  { words: 'web page', endings: ['htm', 'html', 'xhtml', 'svg'], shown: ['text/html', 'image/svg+xml', 'application/xml'], isPlain: true },
  {
    words: 'program',
    endings: ['exe', 'dll', 'scr', 'com', 'msi', 'bat', 'cmd', 'js', 'vbs', 'ps1', 'jar', 'lnk', 'sh', 'apk'],
    shown: ['application/x-msdownload', 'application/x-elf', 'application/x-mach-binary', 'application/java-vm', 'application/java-archive', 'application/x.ms.shortcut', 'application/x-ms-shortcut', 'application/vnd.android.package-archive', 'application/x-sharedlib', 'application/x-cfb', 'application/zip'],
    isPlain: true,
  },
];

type Claimed = Pick<AttachmentLabel, 'name' | 'type'>;

/** What the file calls itself: by the ending of its name, and where that tells nothing by its declared type. */
function claimedKind({ name, type }: Claimed): Kind | undefined {
  const ending = /\.(\w{1,10})\s*$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.find(({ endings }) => endings.includes(ending)) ?? shownKind(type.toLowerCase());
}

function shownKind(type: string | null): Kind | undefined {
  return kinds.find(({ shown }) => type !== null && !boxes.includes(type) && shown.includes(type));
}

/** Whether what the content shows is something else than the file calls itself. What calls itself nothing is nothing else. */
export function differsFromClaim(file: Claimed, sniffed: string | null): boolean {
  const claimed = claimedKind(file);
  if (claimed === undefined) return false;
  return sniffed === null ? claimed.isPlain !== true : !claimed.shown.includes(sniffed);
}

/** "PDF document", by what the content shows before what the name says; "file" where neither says it. */
export function kindWords(label: Pick<AttachmentLabel, 'name' | 'type' | 'sniffed' | 'differs'>): string {
  const kind = label.differs ? shownKind(label.sniffed) : (claimedKind(label) ?? shownKind(label.sniffed));
  return kind?.words ?? 'file';
}
