import { type ComplaintActDone } from '../../../application/complaint/act-on-complaint.js';
import { complaintPath } from './complaint-path.js';

export function complaintDoneView({ council, reference, version }: ComplaintActDone) {
  return { reference, version, complaint: complaintPath(council, reference) };
}

export type ComplaintDoneView = ReturnType<typeof complaintDoneView>;
