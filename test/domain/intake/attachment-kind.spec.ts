import { differsFromClaim, kindWords } from '../../../src/domain/intake/attachment-kind.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const program = 'application/x-msdownload';

describe('a file that is not what its name says', () => {
  it.each<[name: string, type: string, sniffed: string | null, differs: boolean, words: string]>([
    ['plan.pdf', 'application/pdf', 'application/pdf', false, 'PDF document'],
    ['PLAN.PDF', '', 'application/pdf', false, 'PDF document'],
    ['letter.pdf', 'application/pdf', program, true, 'program'],
    ['letter.pdf', 'application/pdf', 'text/html', true, 'web page'],
    ['letter.pdf', 'application/pdf', null, true, 'file'],
    ['letter.pdf ', 'application/pdf', program, true, 'program'],
    ['invoice.pdf.exe', 'application/pdf', program, false, 'program'],
    ['run.js', 'text/javascript', null, false, 'program'],
    ['letter.docx', word, word, false, 'Word document'],
    ['letter.docx', word, 'application/zip', false, 'Word document'],
    ['letter.doc', 'application/msword', 'application/x-cfb', false, 'Word document'],
    ['letter.doc', 'application/msword', 'application/rtf', false, 'Word document'],
    ['letter.doc', 'application/msword', 'text/html', true, 'web page'],
    ['budget.xlsx', '', word, true, 'Word document'],
    ['photo.png', 'image/png', 'image/jpeg', false, 'picture'],
    ['photo.jpg', 'image/jpeg', 'application/zip', true, 'file'],
    ['photo.jpg', 'image/jpeg', program, true, 'program'],
    ['notes.txt', 'text/plain', null, false, 'text'],
    ['notes.txt', 'text/plain', 'text/html', true, 'web page'],
    ['notes.csv', 'text/csv', program, true, 'program'],
    ['page.html', 'text/html', 'text/html', false, 'web page'],
    ['drawing.svg', 'image/svg+xml', 'image/svg+xml', false, 'web page'],
    ['files.zip', 'application/zip', 'application/zip', false, 'archive of files'],
    ['', 'image/png', 'image/png', false, 'picture'],
    ['', 'image/png', program, true, 'program'],
    ['', 'application/octet-stream', program, false, 'program'],
    ['data.bin', 'application/octet-stream', null, false, 'file'],
    ['winmail.dat', 'application/ms-tnef', null, false, 'file'],
  ])('%j, declared %j, found %j', (name, type, sniffed, differs, words) => {
    expect(differsFromClaim({ name, type }, sniffed)).toBe(differs);
    expect(kindWords({ name, type, sniffed, differs })).toBe(words);
  });
});
