/** How clients set off what they quote, and what they put under a mail: shapes of real ones, made-up words. */
const notice = ['A new enquiry was assigned to you.', '', 'Councillor Ada Hill asks:', 'Street light out in Park Road. When will it be mended?', '', 'Answer due by Friday 19 June 2026.'];
const quoted = notice.join('\n');
const marked = notice.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
const address = 'enquiries+0123456789abcdef0123456789abcdef@houghton-regis.example';

const headers = (names: readonly string[], sent: string, bold = '') =>
  [`Houghton Regis Enquiries <${address}>`, sent, 'Jane Smith <jane.smith@council.example>', '[HR-0012] Street light out'].map((value, at) => `${bold}${names[at]}:${bold} ${value}`).join('\n');

export const rule = '________________________________';
const english = ['From', 'Sent', 'To', 'Subject'];

export const outlookDesktop = `\n\n\nFrom: Houghton Regis Enquiries <${address}> \nSent: 21 May 2026 10:00\nTo: Jane Smith <jane.smith@council.example>\nSubject: [HR-0012] Street light out\n\n${quoted}\n`;
export const outlookWeb = `\n\n${rule}\n${headers(english, '21 May 2026 10:00')}\n\n${quoted}\n`;
export const outlookMobile = `\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n${rule}\n${headers(english, 'Thursday, May 21, 2026 10:00:12 AM')}\n\n${quoted}\n`;
export const outlookAndroid = `\n\nSent from Outlook for Android<https://aka.ms/AAb9ysg>\n${rule}\n${headers(english, 'Thursday, 21 May 2026 10:00:12')}\n\n${quoted}\n`;
export const outlookGerman = `\n\n${headers(['Von', 'Gesendet', 'An', 'Betreff'], 'Donnerstag, 21. Mai 2026 10:00')}\n\n${quoted}\n`;
export const outlookFrench = `\n\n${headers(['De ', 'Envoyé ', 'À ', 'Objet '], 'jeudi 21 mai 2026 10:00')}\n\n${quoted}\n`;
export const outlookSpanish = `\n\n${headers(['De', 'Enviado el', 'Para', 'Asunto'], 'jueves, 21 de mayo de 2026 10:00')}\n\n${quoted}\n`;
export const outlookItalian = `\n\n${headers(['Da', 'Inviato', 'A', 'Oggetto'], 'giovedì 21 maggio 2026 10:00')}\n\n${quoted}\n`;
export const outlookDutch = `\n\n${headers(['Van', 'Verzonden', 'Aan', 'Onderwerp'], 'donderdag 21 mei 2026 10:00')}\n\n${quoted}\n`;
export const outlookWelsh = `\n\n${headers(['Oddi wrth', 'Anfonwyd', 'At', 'Pwnc'], 'Dydd Iau, 21 Mai 2026 10:00')}\n\n${quoted}\n`;
export const outlookBold = `\n\n${headers(english, '21 May 2026 10:00', '*')}\n\n${quoted}\n`;
export const outlookOriginal = `\n\n-----Original Message-----\n${headers(english, '21 May 2026 10:00')}\n\n${quoted}\n`;
export const outlookMac = `\n\nFrom: Houghton Regis Enquiries <${address}>\nDate: Thursday, 21 May 2026 at 10:00\nTo: Jane Smith <jane.smith@council.example>\nSubject: [HR-0012] Street light out\n${quoted}\n`;
export const gmail = `\n\nOn Thu, 21 May 2026 at 10:00, Houghton Regis Enquiries <\n${address}> wrote:\n\n${marked}\n`;
export const gmailAndroid = `\n\nOn Thu, 21 May 2026, 10:00 Houghton Regis Enquiries, <${address}>\nwrote:\n\n${marked}\n>\n`;
export const gmailWelsh = `\n\nAr Iau, 21 Mai 2026 am 10:00 ysgrifennodd Houghton Regis <${address}>:\n\n${marked}\n`;
export const appleMail = `\n\n> On 21 May 2026, at 10:00, Houghton Regis Enquiries <${address}> wrote:\n> \n${marked}\n\n`;
export const ios = `\n\nSent from my iPhone\n\n> On 21 May 2026, at 10:00, Houghton Regis Enquiries <${address}> wrote:\n> \n> \ufeff\n${marked}\n`;
export const iosUnmarked = `\n\nSent from my iPad\n\nOn 21 May 2026, at 10:00, Houghton Regis Enquiries <${address}> wrote:\n\n${quoted}\n`;
export const thunderbird = `\n\nOn 21/05/2026 10:00, Houghton Regis Enquiries wrote:\n${marked}\n`;
export const thunderbirdAbove = `On 21/05/2026 10:00, Houghton Regis Enquiries wrote:\n${marked}\n\n`;
export const samsung = `\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: Houghton Regis Enquiries <${address}>\nDate: 21/05/2026 10:00 (GMT+00:00)\nTo: Jane Smith <jane.smith@council.example>\nSubject: [HR-0012] Street light out\n\n${quoted}\n`;
export const yahoo = `\n\nSent from Yahoo Mail on Android\n\n  On Thu, 21 May 2026 at 10:00, Houghton Regis Enquiries<${address}> wrote:   ${quoted}\n`;

export const card = '\n\nKind regards\n\nJane Smith\nDeputy Clerk\nHoughton Regis Town Council\nTel: 01582 708540\nwww.houghtonregis-tc.example\n';
export const signature = '\n\n-- \nJane Smith\nDeputy Clerk, Houghton Regis Town Council\n01582 708540\n';
export const disclaimer =
  '\n\nThis email and any attachments are confidential and intended solely for the addressee.\nIf you have received it in error please delete it and tell the sender.\n\nPlease consider the environment before printing this email.\n';
