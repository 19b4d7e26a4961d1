const sentBy = [
  ...['sent from ', 'sent via ', 'sent using ', 'sent with ', 'get outlook for ', 'gesendet von ', 'gesendet mit ', 'von meinem '],
  ...['envoyé de ', 'envoyé depuis ', 'envoyé à partir ', 'télécharger outlook', 'enviado desde ', 'obtener outlook', 'inviato da '],
  ...['scarica outlook', 'verzonden vanaf ', 'verstuurd vanaf ', 'anfonwyd o ', 'sendt fra ', 'skickat från ', 'outlook für ', 'outlook para ', 'outlook per '],
];
const devices = [
  ...['iphone', 'ipad', 'ios', 'android', 'outlook', 'samsung', 'galaxy', 'mobile', 'mobil', 'phone', 'blackberry', 'yahoo'],
  ...['mail', 'huawei', 'windows', 'device', 'gerät', 'handy', 'téléphone', 'móvil', 'tablet', 'ffôn', 'wiko', 'pixel'],
];

/** "Sent from my iPhone", "Get Outlook for Android<https://…>": a line alone, of a few words. */
export function isDeviceLine(plain: string): boolean {
  if (plain.length > 120) return false;
  const words = plain.toLowerCase();
  return sentBy.some((start) => words.startsWith(start)) && devices.some((device) => words.includes(device)) && words.split(' ').length <= 8;
}

const openings =
  /^\W{0,4}(?:this (?:e-?mail|message|communication|transmission)\b|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)\b|(?:e-?mail )?disclaimer\b|confidentiality\b|important (?:notice|information)\b|legal notice\b|if you (?:are not|have received|receive)\b|any (?:views|opinions)\b|(?:views|opinions) expressed\b)/;
const terms = [
  ...['intended recipient', 'intended solely', 'intended only', 'intended for', 'addressee', 'in error', 'virus', 'monitored'],
  ...['privileged', 'confidential', 'delete', 'copying', 'liability', 'unauthorised', 'attachment', 'represent', 'disclaimer'],
];

/**
 * A paragraph that a gateway puts under every mail. It must open as they do: an answer that says what is confidential
 * and why is an answer.
 */
export function isDisclaimer(paragraph: string): boolean {
  const words = paragraph.toLowerCase();
  if (words.includes('consider the environment before printing')) return words.length < 200;
  return openings.test(words.slice(0, 200)) && terms.filter((term) => words.includes(term)).length >= 2;
}

/** What stands for a picture: "[cid:image001.png@01DA]", "[image: crest]". */
export function isPictureLine(plain: string): boolean {
  return /^\[(?:cid:|image:|https?:)/.test(plain) && plain.endsWith(']');
}
