export type EnquiryId = string;
