//! What exports say of people and deals, on the pages.

use crate::desk::Served;

#[test]
fn an_account_says_who_has_which_part_in_which_deal() {
    let temp = tempfile::tempdir().expect("a temporary folder");
    let file = |name: &str, text: &str| {
        let path = temp.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let account = file(
        "Account.csv",
        "Id,IsDeleted,Name,Type,ParentId,Website\n0011,false,Quellbach Water,Customer,,quellbach.com\n\
         0012,false,Quellbach Pipes,Customer,0011,quellbach-pipes.com\n",
    );
    let contact = file(
        "Contact.csv",
        "Id,IsDeleted,AccountId,LastName,FirstName,Email,Title\n\
         0031,false,0011,Sorel,Ann,ann@quellbach.com,Plant Manager\n",
    );
    let deal = file(
        "Opportunity.csv",
        "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon\n\
         0061,0011,Line 4 retrofit,Proposal,12000,2034-06-01,false,false\n",
    );
    let role = file(
        "OpportunityContactRole.csv",
        "Id,OpportunityId,ContactId,Role,IsPrimary\n00K1,0061,0031,Decision Maker,true\n",
    );
    let served = Served::with_files(&[&account, &contact, &deal, &role]);
    let page = served.page("/accounts/quellbach.com");
    assert!(page.contains(">Ann Sorel</a> (<a href=\"/show/"), "{page}");
    assert!(page.contains(">Decision Maker</a>)"), "{page}");
    assert!(page.contains("Subsidiaries: "), "{page}");
    let person = served.page("/people/ann@quellbach.com");
    assert!(
        person.contains("Decision Maker in “Line 4 retrofit”"),
        "{person}"
    );
}
