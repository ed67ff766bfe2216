//! What looks a little like order lines and is none.

use super::*;

#[test]
fn other_tables_are_left_to_others() {
    for text in [
        "Deal Name,Deal Stage,Amount,Close Date,Account,Product,Quantity\nPumps,Won,100,2024-03-04,Acme,V-10,3\n",
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,Kim,GTX,Acme,Won,2024-01-01,2024-03-04,100\n",
        "Opportunity Name,Product Name,Quantity,Sales Price,Total Price,Close Date\nPumps,V-10,6,2,12,2024-03-04\n",
        "Subject,Start Date,Start Time,End Date,End Time,Description\nVisit,2024-03-04,10:00,2024-03-04,11:00,Valve\n",
        "First Name,Last Name,E-mail Address,Company,Job Title\nAnn,Lund,ann@acme.example,Acme,Buyer\n",
        "Date,Description,Reference,Amount,Balance\n2024-03-04,Card payment,17,-12.00,88.00\n",
        "Account,Date,Description,Amount,Balance\n17,2024-03-04,Card payment,-12.00,88.00\n",
        "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Betrag;Währung\n17;04.03.2024;04.03.2024;LASTSCHRIFT;Miete;-12,00;EUR\n",
        "SKU,Product Name,Category,List Price,Stock Quantity,Last Updated\nV-10,Valve,Valves,2.55,100,2024-03-04\n",
        "Date,Customer,Type,Notes\n2024-03-04,Acme,Call,Asked for valves\n",
    ] {
        let kept = read_bytes("file.csv", text.as_bytes());
        assert_eq!(lines(&kept).len(), 0, "{text}");
        let what = kept.mapped.first().map_or("", |mapping| &mapping.what);
        assert!(!what.starts_with("orders"), "{what}: {text}");
    }
}

#[test]
fn orders_without_their_lines_are_told() {
    for (text, words) in [
        (
            "Id,AccountId,EffectiveDate,Status,TotalAmount,OrderNumber\n1,2,2024-03-04,Activated,15,5001\n",
            "what was bought",
        ),
        (
            "Invoice,Invoice Date,Customer,Amount\n1,2024-03-04,Acme,15\n",
            "what was bought",
        ),
        (
            "Id,OrderId,Quantity,UnitPrice,Product2Id,OrderItemNumber\n1,2,6,2.55,3,4\n",
            "when it was bought",
        ),
    ] {
        let kept = read_bytes("Order.csv", text.as_bytes());
        assert_eq!(lines(&kept).len(), 0, "{text}");
        assert!(
            kept.complaints().iter().any(|said| said.contains(words)),
            "{:?}",
            kept.complaints()
        );
    }
}
