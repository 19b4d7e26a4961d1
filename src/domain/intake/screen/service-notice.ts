import { type ScreenRule } from './screen-rule.js';

/** Amazon SES tells of bounces, complaints and deliveries as JSON in a plain mail ("Amazon SNS notifications for Amazon SES"). */
const notice = /^\s*\{\s*"(?:notificationType|eventType)"\s*:\s*"(?:Bounce|Complaint|Delivery|DeliveryDelay|Reject)"/;

export const serviceNotice: ScreenRule = (mail) => (notice.test(mail.text) ? { state: 'bounce', reason: 'mail-server-notice' } : null);
