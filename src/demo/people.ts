const domain = 'nether-quillbourne.example';

const officers = [
  ['Rowena Thackwray', 'clerk', 'Clerk'],
  ['Piers Ambleford', 'deputy', 'Deputy'],
  ['Saffron Whitlow', 'grounds', 'Officer'],
  ['Desmond Okeford', 'finance', 'Officer'],
] as const;

const members = [
  ['Cllr Imogen Farthingwell', 'Mayor', 'Green', ''],
  ['Cllr Barnaby Quested', 'Chair', 'Green', 'Planning'],
  ['Cllr Yusra Hollinbrook', 'Member', 'Green', ''],
  ['Cllr Tobias Marlpit', 'Member', 'Millbrook', ''],
  ['Cllr Nerys Applegarth-Lowe', 'Member', 'Green', ''],
  ['Cllr Leopold Stanebridge', 'Member', 'Millbrook', ''],
  ['Cllr Odette Harbinson-Rae', 'Member', 'Green', ''],
  ['Cllr Jasvinder Coldwell', 'Member', 'Millbrook', ''],
  ['Cllr Winifred Pellow-Shaw', 'Member', 'Green', ''],
  ['Cllr Caspian Thornicroft', 'Member', 'Millbrook', ''],
  ['Cllr Marguerite Undercliffe', 'Member', 'Green', ''],
  ['Cllr Emeka Brackenbury', 'Member', 'Millbrook', ''],
] as const;

export const clerkAddress = `clerk@${domain}`;

/** As `people import` reads it. Nobody of these exists. */
export const peopleTable: readonly (readonly string[])[] = [
  ['kind', 'name', 'email', 'role', 'ward', 'chairs'],
  ...officers.map(([name, local, role]) => ['officer', name, `${local}@${domain}`, role, '', '']),
  ...members.map(([name, role, ward, chairs]) => ['member', name, `${localPart(name)}@${domain}`, role, ward, chairs]),
];

function localPart(name: string): string {
  return name.replace('Cllr ', '').toLowerCase().replaceAll(' ', '.');
}
