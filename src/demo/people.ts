const domain = 'nether-quillbourne.example';

const officers = [
  ['Rowena Thackwray', 'clerk', 'Clerk'],
  ['Piers Ambleford', 'deputy', 'Deputy'],
  ['Saffron Whitlow', 'grounds', 'Officer'],
  ['Desmond Okeford', 'finance', 'Officer'],
] as const;

const members = [
  ['Cllr Imogen Farthingwell', 'Mayor'],
  ['Cllr Barnaby Quested', 'Chair'],
  ['Cllr Yusra Hollinbrook', 'Member'],
  ['Cllr Tobias Marlpit', 'Member'],
  ['Cllr Nerys Applegarth-Lowe', 'Member'],
  ['Cllr Leopold Stanebridge', 'Member'],
  ['Cllr Odette Harbinson-Rae', 'Member'],
  ['Cllr Jasvinder Coldwell', 'Member'],
  ['Cllr Winifred Pellow-Shaw', 'Member'],
  ['Cllr Caspian Thornicroft', 'Member'],
  ['Cllr Marguerite Undercliffe', 'Member'],
  ['Cllr Emeka Brackenbury', 'Member'],
] as const;

export const clerkAddress = `clerk@${domain}`;

/** As `people import` reads it. Nobody of these exists. */
export const peopleTable: readonly (readonly string[])[] = [
  ['kind', 'name', 'email', 'role'],
  ...officers.map(([name, local, role]) => ['officer', name, `${local}@${domain}`, role]),
  ...members.map(([name, role]) => ['member', name, `${localPart(name)}@${domain}`, role]),
];

function localPart(name: string): string {
  return name.replace('Cllr ', '').toLowerCase().replaceAll(' ', '.');
}
