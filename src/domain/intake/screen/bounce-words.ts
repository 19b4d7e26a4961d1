/**
 * How the subjects of bounces begin, in the servers' own words: Postfix, sendmail, qmail, Exim, Exchange (in the
 * languages of Western Europe and Welsh), Domino, Gmail, Courier and others. Only the beginning counts.
 */
const beginnings = [
  String.raw`(?:un|non-?)deliver(?:able|ed)\b(?: ?:| mail| message|$)`,
  String.raw`undelivered mail returned`,
  String.raw`(?:e-?)?mail (?:delivery|system|transport) (?:failed|failure|error|problem|status|subsystem|unsuccessful|notification)`,
  String.raw`(?:delivery|mail|message) failure\b`,
  String.raw`failure notice`,
  String.raw`failed (?:mail|delivery|message)\b`,
  String.raw`returned (?:e-?)?mail\b`,
  String.raw`(?:permanent |automatic )?(?:mail )?delivery (?:status|failure|failed|has failed|notification|report|delay|delayed|error|problem)`,
  String.raw`(?:your )?(?:message|mail|e-?mail) (?:could not be|not|cannot be|was not|couldn't be|delivery) (?:delivered|has|failed|failure|sent)`,
  String.raw`sorry, your message could(?: not|n't) be delivered`,
  String.raw`(?:warning|notice|notification)\s*:\s*(?:could not send|message|mail|delayed|delivery)`,
  String.raw`delayed mail\b`,
  String.raw`message (?:delivery has been delayed|frozen)`,
  String.raw`postmaster notify`,
  String.raw`unable to deliver`,
  String.raw`(?:address|user|recipient|mailbox) (?:not found|unknown|unavailable)\b`,
  String.raw`\[?bounce(?:d)?(?:\]|:| message| notification)`,
  String.raw`ndn\s*:`,
  // Exchange, as it writes in the sender's language; with a colon after it.
  String.raw`(?:unzustellbar|nicht zustellbar|non remis|onbestelbaar|non recapitabile|no se puede entregar|no entregado|não é possível entregar|não entregue|niet te bezorgen|nie można dostarczyć|ej leveransbart|det går inte att leverera|kan ikke leveres|kunne ikke leveres|ei voitu toimittaa|nedoručitelné|nelze doručit|kézbesíthetetlen|nelivrabil|imposibil de livrat|teslim edilemiyor|недоставлено|недоставленное|配信不能|无法送达|無法傳遞|배달되지 않음|annosbarthadwy)\s*[:：]`,
  String.raw`(?:rückmeldung|fehlgeschlagene zustellung|zustellung fehlgeschlagen|nachricht konnte nicht zugestellt|échec de (?:la )?(?:remise|livraison|distribution)|message non (?:distribué|délivré|remis)|error de entrega|mensaje no entregado|fallo en la entrega|mancato recapito|messaggio non recapitato|falha na entrega|mislukte bezorging)`,
];
export const bounceSubject = new RegExp(`^(?:${beginnings.join('|')})`, 'iu');

/** What the servers say first: that it was not delivered, or the reply code of RFC 5321 or RFC 3463 with which it was refused. */
const sayings = [
  String.raw`(?:could|can)(?: ?not|n['’]t) (?:yet )?be (?:delivered|sent|relayed)`,
  String.raw`(?:was|were|been|is) (?:not|un)[ -]?deliver(?:ed|able)`,
  String.raw`un(?:able to deliver|deliverable|delivered mail)`,
  String.raw`delivery (?:to the following|to these|has failed|failed|failure|of (?:this|your) message|attempt)`,
  String.raw`(?:failed to|did not|could not) (?:deliver|reach)`,
  String.raw`permanent(?: fatal)? (?:error|failure)`,
  String.raw`has (?:not yet )?been (?:delayed|returned|rejected)`,
  String.raw`error (?:delivering|sending) (?:your )?(?:mail|message)`,
  String.raw`(?:unknown|no such|invalid) (?:user|address|recipient|mailbox)|(?:user|recipient|address) (?:is )?(?:unknown|rejected|not found)`,
  String.raw`mailbox (?:is )?(?:full|unavailable|not found)|over quota|quota exceeded`,
  String.raw`returned to (?:the )?sender|returned mail|mail delivery (?:software|system)`,
  String.raw`(?:^|[\s:#(<])[45]\.\d{1,2}\.\d{1,3}\b`,
  String.raw`(?:^|[\s:<])5[0-5]\d[ -][#A-Za-z5]`,
  String.raw`nicht zugestellt|n['’](?:a|ont) (?:pas )?pu être (?:remis|délivré|distribué)|no (?:se )?(?:ha podido|pudo) (?:ser )?entrega|non è stato possibile (?:consegnare|recapitare)|niet (?:worden )?(?:bezorgd|afgeleverd)|não (?:pôde|foi possível) (?:ser )?entreg`,
];
export const bounceText = new RegExp(sayings.join('|'), 'imu');

/** Of the subjects above, those that say that the server goes on trying. */
export const bounceDelays = /\b(?:delay(?:ed)?|warning|deferred|frozen|still (?:trying|being)|not yet)\b/iu;
