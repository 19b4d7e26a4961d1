import { type Channel } from '../../enquiry/fact.js';

const words: Readonly<Record<Channel, string>> = {
  telephone: 'phone ?call|telephone ?call|phone|telephone|mobile|call|rang|ring',
  meeting: 'meeting',
  letter: 'letter|post',
  'in-person': 'in person|person|face to face|counter|office|on the spot|spot',
  message: 'text message|text|message|sms|whatsapp',
  email: 'e-?mail',
};
const all = Object.values(words).join('|');
const leading = new RegExp(`^(by |via |over |on |at |in )?(?:the |a )?(${all})\\b`, 'i');
const channels = Object.entries(words).map(([channel, names]) => [channel as Channel, new RegExp(`^(?:${names})$`, 'i')] as const);

export interface ChannelRead {
  readonly channel: Channel;
  /** "by phone" says how; "phone" alone may begin a sentence. */
  readonly saysHow: boolean;
  readonly rest: string;
}

/** "phone", "by telephone", "at the counter"; null where a text does not start so. */
export function readChannel(text: string): ChannelRead | null {
  const found = leading.exec(text);
  if (found === null) return null;
  const word = found[2] ?? '';
  const channel = channels.find(([, names]) => names.test(word))?.[0];
  return channel === undefined ? null : { channel, saysHow: found[1] !== undefined || /^in person/i.test(word), rest: text.slice(found[0].length) };
}
