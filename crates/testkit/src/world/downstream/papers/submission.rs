//! A full submission: the text file that holds a header and all documents of a filing.

use super::super::firms::listed_name;
use super::super::teller::Teller;
use super::filing::{self, Filing};

/// Path and bytes.
pub(in super::super) fn text(teller: &mut Teller, filing: &Filing) -> (String, Vec<u8>) {
    let page = filing::html(teller, filing);
    let number = teller.number();
    let cik = filing::cik(filing);
    let filed = filing.filed.date();
    let compact = format!("{:04}{:02}{:02}", filed.year(), filed.month(), filed.day());
    let accession = format!("{cik:010}-{:02}-{:06}", filed.year() % 100, 120 + number);
    let firm = teller.shelf.stage.cast.firm(filing.issuer).clone();
    let name = listed_name(&firm).to_uppercase();
    let file = filing.file_name(teller);
    let (form, year) = (filing.form, filing.year);
    let street = firm.street.to_uppercase();
    let town = teller.seat(filing.issuer).to_uppercase();
    let out = format!(
        "<SEC-DOCUMENT>{accession}.txt : {compact}\n<SEC-HEADER>{accession}.hdr.sgml : {compact}\n\
         <ACCEPTANCE-DATETIME>{compact}163012\nACCESSION NUMBER:\t\t{accession}\n\
         CONFORMED SUBMISSION TYPE:\t{form}\nPUBLIC DOCUMENT COUNT:\t\t2\n\
         CONFORMED PERIOD OF REPORT:\t{year}1231\nFILED AS OF DATE:\t\t{compact}\n\
         DATE AS OF CHANGE:\t\t{compact}\n\nFILER:\n\n\tCOMPANY DATA:\t\n\
         \t\tCOMPANY CONFORMED NAME:\t\t\t{name}\n\t\tCENTRAL INDEX KEY:\t\t\t{cik:010}\n\
         \t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tGENERAL INDUSTRIAL MACHINERY & EQUIPMENT, NEC [3569]\n\
         \t\tFISCAL YEAR END:\t\t\t1231\n\n\tFILING VALUES:\n\t\tFORM TYPE:\t\t{form}\n\
         \t\tSEC ACT:\t\t1934 Act\n\n\tBUSINESS ADDRESS:\t\n\t\tSTREET 1:\t\t{street}\n\t\tCITY:\t\t\t{town}\n\
         </SEC-HEADER>\n<DOCUMENT>\n<TYPE>{form}\n<SEQUENCE>1\n<FILENAME>{file}\n<DESCRIPTION>{form}\n<TEXT>\n\
         <XBRL>\n{page}</XBRL>\n</TEXT>\n</DOCUMENT>\n\
         <DOCUMENT>\n<TYPE>EX-21\n<SEQUENCE>2\n<FILENAME>ex21.htm\n<DESCRIPTION>SUBSIDIARIES\n<TEXT>\n\
         <html><body><p>Subsidiaries of the registrant: none that would be a significant subsidiary.</p></body></html>\n\
         </TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    );
    (format!("documents/{accession}.txt"), out.into_bytes())
}
