import { Desk } from './application/access/desk.js';
import { InspectLink } from './application/access/inspect-link.js';
import { IssueSignInLink } from './application/access/issue-sign-in-link.js';
import { NameFirstClerk } from './application/access/name-first-clerk.js';
import { OfferFirstSignIn } from './application/access/offer-first-sign-in.js';
import { RecogniseSession } from './application/access/recognise-session.js';
import { RecogniseToken } from './application/access/recognise-token.js';
import { GatherBulletin } from './application/bulletin/gather-bulletin.js';
import { ListBulletins } from './application/bulletin/list-bulletins.js';
import { PreviewBulletin } from './application/bulletin/preview-bulletin.js';
import { ReadBulletin } from './application/bulletin/read-bulletin.js';
import { SendBulletin } from './application/bulletin/send-bulletin.js';
import { SendItemNow } from './application/bulletin/send-item-now.js';
import { WithdrawItem } from './application/bulletin/withdraw-item.js';
import { WriteItem } from './application/bulletin/write-item.js';
import { AdditionsInUse } from './application/calendar/additions-in-use.js';
import { BankHolidaysInUse } from './application/calendar/bank-holidays-in-use.js';
import { ChangeCalendar } from './application/calendar/change-calendar.js';
import { ListCalendarAdditions } from './application/calendar/list-calendar-additions.js';
import { PlanMoves } from './application/calendar/plan-moves.js';
import { RefreshBankHolidays } from './application/calendar/refresh-bank-holidays.js';
import { WarnOfBankHolidays } from './application/calendar/warn-of-bank-holidays.js';
import { CheckReadiness } from './application/care/check-readiness.js';
import { TurnMail } from './application/care/turn-mail.js';
import { SignIn } from './application/access/sign-in.js';
import { SignOut } from './application/access/sign-out.js';
import { Visitors } from './application/access/visitors.js';
import { ActOnComplaint } from './application/complaint/act-on-complaint.js';
import { ListComplaints } from './application/complaint/list-complaints.js';
import { MoveToComplaint } from './application/complaint/move-to-complaint.js';
import { TakeOut } from './application/complaint/take-out.js';
import { RaiseComplaint } from './application/complaint/raise-complaint.js';
import { ReadComplaintMail } from './application/complaint/read-complaint-mail.js';
import { ReadComplaint } from './application/complaint/read-complaint.js';
import { ListOtherEnds } from './application/council/list-other-ends.js';
import { ListProtocolVersions } from './application/council/list-protocol-versions.js';
import { LoadCouncils } from './application/council/load-councils.js';
import { TermsBook } from './application/council/terms-book.js';
import { VersionSnapshots } from './application/council/version-snapshots.js';
import { CountDigest } from './application/digest/count-digest.js';
import { DigestsAtHand } from './application/digest/digests-at-hand.js';
import { DrawDigest } from './application/digest/draw-digest.js';
import { ListDigests } from './application/digest/list-digests.js';
import { MakeDigestFile } from './application/digest/make-digest-file.js';
import { PreviewDigest } from './application/digest/preview-digest.js';
import { ReadDigest } from './application/digest/read-digest.js';
import { ReadEdition } from './application/digest/read-edition.js';
import { ReadFigure } from './application/digest/read-figure.js';
import { ReleaseEdition } from './application/digest/release-edition.js';
import { SendDigest } from './application/digest/send-digest.js';
import { SendMonthlyDigest } from './application/digest/send-monthly-digest.js';
import { SendWeeklyDigest } from './application/digest/send-weekly-digest.js';
import { ActOnEnquiry } from './application/enquiry/act-on-enquiry.js';
import { EnquiryFiles } from './application/enquiry/enquiry-file.js';
import { ListEnquiries } from './application/enquiry/list-enquiries.js';
import { LogEnquiry } from './application/enquiry/log-enquiry.js';
import { OpenEnquiry } from './application/enquiry/open-enquiry.js';
import { ReadEnquiry } from './application/enquiry/read-enquiry.js';
import { SplitOff } from './application/enquiry/split-off.js';
import { EnterMeeting } from './application/meeting/enter-meeting.js';
import { GiveNotice } from './application/meeting/give-notice.js';
import { ListMeetings } from './application/meeting/list-meetings.js';
import { LogActions } from './application/meeting/log-actions.js';
import { MoveMeeting } from './application/meeting/move-meeting.js';
import { ReadMeeting } from './application/meeting/read-meeting.js';
import { RemindOfReview } from './application/review/remind-of-review.js';
import { MakeReportFile } from './application/report/make-report-file.js';
import { OfferReports } from './application/report/offer-reports.js';
import { ReadClauseReport } from './application/report/read-clause-report.js';
import { ReadCommitteePaper } from './application/report/read-committee-paper.js';
import { ReportGround } from './application/report/report-ground.js';
import { AskForReportsAgain } from './application/report-request/ask-again.js';
import { AskForReport } from './application/report-request/ask-for-report.js';
import { AskedMail } from './application/intake/asked-mail.js';
import { DecideMessage } from './application/intake/decide-message.js';
import { HandInMail } from './application/intake/hand-in-mail.js';
import { JudgeFiles } from './application/intake/judge-files.js';
import { MemberMails } from './application/intake/member-mails.js';
import { MessageLine } from './application/intake/message-line.js';
import { OfficerLogs } from './application/intake/officer-logs.js';
import { OfficerReplies } from './application/intake/officer-replies.js';
import { OpenAttachment } from './application/intake/open-attachment.js';
import { PlaceMessages } from './application/intake/place-messages.js';
import { ReadInbox } from './application/intake/read-inbox.js';
import { ReadNeedsAttention } from './application/intake/read-needs-attention.js';
import { ReadWaitingMessage } from './application/intake/read-waiting-message.js';
import { ReadMailPage } from './application/intake/read-mail-page.js';
import { ReceiveMessage } from './application/intake/receive-message.js';
import { WatchMailbox } from './application/intake/watch-mailbox.js';
import { type CouncilJob } from './application/jobs/council-job.js';
import { OfficeCalendars } from './application/jobs/office-calendars.js';
import { RunCouncilJob } from './application/jobs/run-council-job.js';
import { DecideUndelivered } from './application/outbox/decide-undelivered.js';
import { DeliverOutbox } from './application/outbox/deliver-outbox.js';
import { Post } from './application/outbox/post.js';
import { ClerksMail } from './application/outbox/clerks-mail.js';
import { ReadOutbox } from './application/outbox/read-outbox.js';
import { RetryHours } from './application/outbox/retry-hours.js';
import { TellOfUndelivered } from './application/outbox/tell-of-undelivered.js';
import { ImportPeople } from './application/people/import-people.js';
import { IssueToken } from './application/people/issue-token.js';
import { ListPeople } from './application/people/list-people.js';
import { PersonLeaves } from './application/people/person-leaves.js';
import { PersonReturns } from './application/people/person-returns.js';
import { RevokeTokens } from './application/people/revoke-tokens.js';
import { EndAbsence } from './application/people/end-absence.js';
import { EnterAbsence } from './application/people/enter-absence.js';
import { ListAbsences } from './application/people/list-absences.js';
import { RemindMembers } from './application/reminder/remind-members.js';
import { SendDueReminders } from './application/reminder/send-due-reminders.js';
import { EndUnattended } from './application/unattended/end-unattended.js';
import { ReadUnattended } from './application/unattended/read-unattended.js';
import { StartUnattended } from './application/unattended/start-unattended.js';
import { TellMovedDays } from './application/unattended/tell-moved-days.js';
import { TellWaitingMembers } from './application/unattended/tell-waiting-members.js';
import { type AbsenceReadModel } from './application/ports/absence-store.js';
import { type BankHolidaySource } from './application/ports/bank-holiday-source.js';
import { type BankHolidayStore } from './application/ports/bank-holiday-store.js';
import { type BulletinReadModel } from './application/ports/bulletin-store.js';
import { type CalendarAdditionReadModel } from './application/ports/calendar-addition-store.js';
import { type Chance } from './application/ports/chance.js';
import { type ChartPainter } from './application/ports/chart-painter.js';
import { type Clock } from './application/ports/clock.js';
import { type ComplaintReadModel } from './application/ports/complaint-store.js';
import { type CouncilBook, type RenewableCouncilBook } from './application/ports/council-book.js';
import { type DigestReadModel } from './application/ports/digest-store.js';
import { type Fingerprint } from './application/ports/fingerprint.js';
import { type Log } from './application/ports/log.js';
import { type MailSwitch } from './application/ports/mail-switch.js';
import { type MailContents } from './application/ports/mail-contents.js';
import { type MailReader } from './application/ports/mail-reader.js';
import { type MailTransport } from './application/ports/mail-transport.js';
import { type MailWriter } from './application/ports/mail-writer.js';
import { type MeetingReadModel } from './application/ports/meeting-store.js';
import { type OutboxReadModel } from './application/ports/outbox-read-model.js';
import { type OutboxQueue } from './application/ports/outbox-store.js';
import {
  type AccessReadModel,
  type EnquiryReadModel,
  type InboxReadModel,
  type PeopleReadModel,
} from './application/ports/read-models.js';
import { type ReportReadModel } from './application/ports/report-read-model.js';
import { type SenderCheck } from './application/ports/sender-check.js';
import { type SignInStore } from './application/ports/sign-in-store.js';
import { type TableWriter } from './application/ports/table-writer.js';
import { type UnitOfWork } from './application/ports/unit-of-work.js';
import { type Vital } from './application/ports/vital.js';
import { type BankHolidayFile } from './domain/calendar/bank-holidays.js';

/** All the edges that use cases stand on. */
export interface Ports {
  readonly unitOfWork: UnitOfWork;
  readonly outboxQueue: OutboxQueue;
  readonly enquiries: EnquiryReadModel;
  readonly inbox: InboxReadModel;
  readonly outbox: OutboxReadModel;
  readonly access: AccessReadModel;
  readonly people: PeopleReadModel;
  readonly councils: RenewableCouncilBook;
  readonly calendarAdditions: CalendarAdditionReadModel;
  readonly complaints: ComplaintReadModel;
  readonly meetings: MeetingReadModel;
  readonly absences: AbsenceReadModel;
  readonly reports: ReportReadModel;
  readonly digests: DigestReadModel;
  readonly bulletins: BulletinReadModel;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly fingerprint: Fingerprint;
  readonly log: Log;
  readonly reader: MailReader;
  readonly senderCheck: SenderCheck;
  readonly contents: MailContents;
  readonly writer: MailWriter;
  readonly painter: ChartPainter;
  readonly mailSwitch: MailSwitch;
  readonly tables: TableWriter;
  readonly vitals: readonly Vital[];
  readonly transport: MailTransport;
  /** What the addresses of pages begin with, without a slash at the end; null: not known before the service listens. */
  readonly pages: string | null;
  /** How long a claimed mail is left to whoever claimed it. */
  readonly leaseSeconds: number;
}

/** Every use case, built once: the web, the doors, the jobs and the command line all take them from here. */
export type UseCases = ReturnType<typeof useCasesOn>;

export function useCasesOn(ports: Ports) {
  const { unitOfWork, clock, chance, fingerprint, log } = ports;
  const terms = new TermsBook();
  const files = new EnquiryFiles(terms, ports.pages, clock);
  const post = new Post(ports.writer, chance);
  const opening = new OpenEnquiry(terms, files, chance);
  const logEnquiry = new LogEnquiry(unitOfWork, opening, files, post, clock, chance, fingerprint);
  const actOnEnquiry = new ActOnEnquiry(unitOfWork, files, post, clock, chance, fingerprint);
  const parties = { members: new MemberMails(files, chance), replies: new OfficerReplies(actOnEnquiry, files), logs: new OfficerLogs(logEnquiry, files) };
  const placing = new PlaceMessages(opening, post, parties);
  const hands = { reader: ports.reader, senderCheck: ports.senderCheck, fingerprint, clock, chance };
  const receiveMessage = new ReceiveMessage(unitOfWork, new MessageLine(unitOfWork, placing), hands, log);
  const readComplaint = new ReadComplaint(ports.complaints, ports.people, ports.enquiries, clock);
  const moving = new MoveToComplaint({ post, chance, pages: ports.pages });
  const calendars = new OfficeCalendars();
  const snapshots = new VersionSnapshots(fingerprint);
  const additionsInUse = new AdditionsInUse(ports.calendarAdditions, ports.councils);
  const moves = new PlanMoves(files, terms, chance);
  const ground = new ReportGround(ports.reports, terms, calendars, clock);
  const papers = new ReadCommitteePaper(ground, ports.reports, calendars);
  const reading = { enquiries: ports.enquiries, absences: ports.absences, terms, clock };
  const askedMail = new AskedMail(reading, ports.inbox);
  const countDigest = new CountDigest(calendars, terms);
  const atHand = new DigestsAtHand(ports.digests, ports.reports, countDigest);
  const sendDigest = new SendDigest(calendars, countDigest, post, ports.painter, ports.pages);
  const sendDueReminders = new SendDueReminders(calendars, post, log, ports.pages);
  const gatherBulletin = new GatherBulletin(files);
  const changeCalendar = new ChangeCalendar(unitOfWork, ports.councils, additionsInUse, moves, files, snapshots, { post, clock, chance, fingerprint });
  const [waiting, calendarOf] = [new TellWaitingMembers(calendars, post), { change: changeCalendar, inUse: additionsInUse }];
  const movedDays = new TellMovedDays(calendars, files, terms, post);
  return {
    additionsInUse,
    changeCalendar,
    listCalendarAdditions: new ListCalendarAdditions(ports.calendarAdditions),
    loadCouncils: new LoadCouncils(unitOfWork, ports.councils, snapshots, clock, chance),
    receiveMessage,
    handInMail: new HandInMail(receiveMessage, ports.inbox),
    judgeFiles: new JudgeFiles(unitOfWork, placing, hands),
    watchMailbox: new WatchMailbox(unitOfWork),
    decideMessage: new DecideMessage(unitOfWork, ports.reader, opening, files, moving, { post, clock, chance, fingerprint }),
    readInbox: new ReadInbox(ports.inbox),
    readNeedsAttention: new ReadNeedsAttention(ports),
    readWaitingMessage: new ReadWaitingMessage(askedMail, ports.inbox, ports.reader),
    openAttachment: new OpenAttachment(askedMail, ports.inbox, ports.contents),
    readMailPage: new ReadMailPage(askedMail, ports.inbox, ports.contents),
    logEnquiry,
    actOnEnquiry,
    splitOff: new SplitOff(unitOfWork, opening, files, { post, clock, chance, fingerprint }),
    readClauseReport: new ReadClauseReport(ground),
    readCommitteePaper: papers,
    offerReports: new OfferReports(ports.reports, clock),
    makeReportFile: new MakeReportFile(papers, ports.tables),
    takeOut: new TakeOut(unitOfWork, files, moving, { clock, chance, fingerprint }),
    raiseComplaint: new RaiseComplaint(unitOfWork, { post, clock, chance, fingerprint, pages: ports.pages }),
    actOnComplaint: new ActOnComplaint(unitOfWork, post, clock, chance, fingerprint, ports.pages),
    listComplaints: new ListComplaints(ports.complaints, ports.people, clock),
    readComplaint,
    readComplaintMail: new ReadComplaintMail(readComplaint, ports.complaints),
    enterMeeting: new EnterMeeting(unitOfWork, clock, chance, fingerprint),
    moveMeeting: new MoveMeeting(unitOfWork, files, post, clock, chance, fingerprint),
    listMeetings: new ListMeetings(ports.meetings, clock),
    readMeeting: new ReadMeeting(ports.meetings, clock),
    giveNotice: new GiveNotice(unitOfWork, clock, fingerprint),
    logActions: new LogActions(unitOfWork, logEnquiry, actOnEnquiry, clock, fingerprint),
    askForReport: new AskForReport(unitOfWork, opening, files, { post, clock, chance, fingerprint }),
    askForReportsAgain: new AskForReportsAgain(calendars, files, post, chance, log),
    listOtherEnds: new ListOtherEnds(),
    listProtocolVersions: new ListProtocolVersions(ports.reports),
    listEnquiries: new ListEnquiries(ports.enquiries, ports.absences, clock),
    readEnquiry: new ReadEnquiry(reading, ports.inbox, ports.outbox),
    deliverOutbox: new DeliverOutbox(ports.outboxQueue, ports.transport, clock, log, new RetryHours(ports.councils, calendars), ports.leaseSeconds),
    tellOfUndelivered: new TellOfUndelivered(calendars, post),
    readOutbox: new ReadOutbox(ports.outbox),
    clerksMail: new ClerksMail(ports.outbox, clock),
    decideUndelivered: new DecideUndelivered(unitOfWork, clock, fingerprint),
    runCouncilJob: new RunCouncilJob(unitOfWork, ports.councils, clock, log),
    remindOfReview: new RemindOfReview(calendars, post, ports.pages),
    sendDueReminders,
    sendWeeklyDigest: new SendWeeklyDigest(calendars, sendDigest),
    sendMonthlyDigest: new SendMonthlyDigest(calendars, sendDigest),
    listDigests: new ListDigests(ports.digests),
    readDigest: new ReadDigest(ports.digests, atHand, countDigest, clock),
    previewDigest: new PreviewDigest(atHand, ports.people, clock),
    readFigure: new ReadFigure(ports.digests, atHand, countDigest, clock),
    drawDigest: new DrawDigest(atHand, ports.painter, clock),
    makeDigestFile: new MakeDigestFile(atHand, ports.tables),
    readEdition: new ReadEdition(ports.digests, ports.people, atHand),
    releaseEdition: new ReleaseEdition(unitOfWork, post, clock, fingerprint),
    sendBulletin: new SendBulletin(calendars, gatherBulletin, post),
    previewBulletin: new PreviewBulletin(unitOfWork, calendars, gatherBulletin, clock),
    listBulletins: new ListBulletins(ports, calendars),
    readBulletin: new ReadBulletin(ports.bulletins, ports.outbox, ports.enquiries),
    writeItem: new WriteItem(unitOfWork, clock, chance, fingerprint),
    withdrawItem: new WithdrawItem(unitOfWork, clock, fingerprint),
    sendItemNow: new SendItemNow(unitOfWork, post, clock, fingerprint),
    remindMembers: new RemindMembers(calendars, files, waiting, movedDays, post),
    startUnattended: new StartUnattended(unitOfWork, calendarOf, waiting, { post, clock, chance, fingerprint }),
    endUnattended: new EndUnattended(unitOfWork, calendarOf, movedDays, clock, fingerprint),
    readUnattended: new ReadUnattended(unitOfWork, clock),
    enterAbsence: new EnterAbsence(unitOfWork, sendDueReminders, { post, clock, chance, fingerprint }),
    endAbsence: new EndAbsence(unitOfWork, clock, fingerprint),
    listAbsences: new ListAbsences(ports.absences, clock),
    importPeople: new ImportPeople(unitOfWork, chance),
    listPeople: new ListPeople(ports.people),
    personLeaves: new PersonLeaves(unitOfWork, ports.enquiries, clock),
    personReturns: new PersonReturns(unitOfWork),
    issueToken: new IssueToken(unitOfWork, clock, chance, fingerprint),
    revokeTokens: new RevokeTokens(unitOfWork, clock),
    checkReadiness: new CheckReadiness(ports.vitals, ports.mailSwitch),
    turnMail: new TurnMail(ports.mailSwitch, clock),
    recogniseToken: new RecogniseToken(ports.access, fingerprint, clock),
  };
}

/** Those of the use cases that happen by themselves, for each council in its own time. */
export function councilJobsOf(useCases: object): readonly CouncilJob[] {
  return Object.values(useCases as Readonly<Record<string, object>>).filter((useCase): useCase is CouncilJob => 'periodAt' in useCase);
}

/** The edges that signing in stands on: the installation's, not a council's. */
export interface SignInPorts extends Pick<Ports, 'clock' | 'chance' | 'fingerprint'> {
  readonly councils: CouncilBook;
  readonly signIn: SignInStore;
}

export type SignInUseCases = ReturnType<typeof signInUseCasesOn>;

export function signInUseCasesOn({ signIn, councils, clock, chance, fingerprint }: SignInPorts) {
  const desk = new Desk(clock, chance, fingerprint);
  return {
    issueSignInLink: new IssueSignInLink(signIn, desk, clock, chance),
    offerFirstSignIn: new OfferFirstSignIn(signIn, desk, clock, chance),
    inspectLink: new InspectLink(signIn, fingerprint, clock),
    signIn: new SignIn(signIn, desk, fingerprint, clock),
    nameFirstClerk: new NameFirstClerk(signIn, desk, councils, fingerprint, clock, chance),
    recogniseSession: new RecogniseSession(signIn, fingerprint, clock),
    signOut: new SignOut(signIn, fingerprint, clock),
    visitors: new Visitors(),
  };
}

/** The edges that knowing bank holidays stands on: the installation's, not a council's. */
export interface BankHolidayPorts extends Pick<Ports, 'writer' | 'clock' | 'chance' | 'log'> {
  readonly councils: RenewableCouncilBook;
  readonly bankHolidayStore: BankHolidayStore;
  /** null: no list is read. */
  readonly bankHolidaySource: BankHolidaySource | null;
  /** What the installation came with. */
  readonly bankHolidays: BankHolidayFile;
}

export type BankHolidayUseCases = ReturnType<typeof bankHolidayUseCasesOn>;

export function bankHolidayUseCasesOn(ports: BankHolidayPorts, { loadCouncils }: Pick<UseCases, 'loadCouncils'>) {
  const { councils, clock, chance, log, bankHolidayStore: store, bankHolidaySource: source } = ports;
  const inUse = new BankHolidaysInUse(store, councils, ports.bankHolidays, source?.address ?? null, clock);
  return {
    bankHolidaysInUse: inUse,
    refreshBankHolidays: new RefreshBankHolidays(inUse, loadCouncils, { store, source, clock, log }),
    warnOfBankHolidays: new WarnOfBankHolidays(inUse, new OfficeCalendars(), new Post(ports.writer, chance)),
  };
}
