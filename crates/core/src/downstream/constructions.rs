//! Constructions of concentration notes, one test for each, with what only looks like
//! them; the companies are only names.

use super::tests::check_all;
use super::{Known, Share, told};

#[test]
fn years_go_with_as_many_percentages() {
    check_all(
        "Net sales to Acme for fiscal years 2023, 2024 and 2025 were $325.5 million (24%), $298.7 million (25%) and $341.2 million (27%), respectively, of total net sales. => acme=27
        Net sales to Acme for fiscal years 2024 and 2025 were $298.7 million, or 25%, and $341.2 million, or 27%, of total net sales, respectively. => acme=27
        Net sales to Acme for fiscal years 2024 and 2025 were 25% ($298.7 million) and 27% ($341.2 million) of total net sales, respectively. => acme=27
        In 2025, 2024 and 2023, sales to Acme accounted for 10.6%, 10.1% and 10.8% of sales, respectively; accounts receivable from Acme at December 31, 2025 and 2024 were $17 million and $15 million. => acme=10.6
        In 2025, 2024 and 2023, sales to Acme accounted for 10.6%, 10.1% and 10.8% of sales, respectively, and receivables from Acme at December 31, 2025 and 2024 were $17 million. => acme=10.6
        Sales to Acme were 42% of our net sales in 2025, 41% in 2024 and 39% in 2023, while sales to Borealis were 12%, 13% and 16% in those same years. => acme=42; borealis=12
        Revenue by customer: 2024 Revenue Percentage 2025 Revenue Percentage Acme Inc. $28,911 13.9 % $38,044 18.3 % => acme=18.3
        Acme accounted for 38% of our net sales in 2025, compared with 31% in 2024. => acme=38
        Acme accounted for 38% of our net sales in 2025, up from 31% in 2024. => acme=38
        Acme accounted for 38% of our net sales in 2025 (31% in 2024). => acme=38
        Acme accounted for 38% of revenue in 2025 compared to 31% of revenue in 2024. => acme=38
        Acme accounted for 38% of our revenue for the year ended December 31, 2025, compared to 31% for the year ended December 31, 2024. => acme=38
        Acme accounted for 12% (2024: 31%, 2023: 30%) of our revenue. => acme=12
        Our revenue from Acme was 31% of total in 2023, falling to 12% in 2025. => acme=12
        Acme’s share of our revenue went from 31% in fiscal 2024 to 12% in fiscal 2025. => acme=12
        Acme accounted for 31% of Outdoor segment sales, or 9% of our consolidated sales, during 2025. => acme=9
        Acme accounted for 31% of North America segment sales and 12% of consolidated net sales in 2025. => acme=12",
    );
}

#[test]
fn thresholds_and_totals_beside_own_shares() {
    check_all(
        "Acme, Borealis and Cormorant each accounted for more than 10% of total net sales as follows: 19.5%, 12.1% and 10.4%, respectively, for fiscal 2025. => acme=19.5; borealis=12.1; cormorant=10.4
        The following customers, each of which is a distributor, accounted for 10% or more of our net revenues: Acme, Inc. (24% in fiscal 2025, 23% in fiscal 2024) and Borealis (22% and 21%). => acme=24; borealis=22
        Customers accounting for more than 10% of net revenues in 2025 were Acme, 21%, and Borealis, 17%. => acme=21; borealis=17
        Three customers accounted for 47% of our revenue in 2025: Acme (18%), Borealis (16%) and Cormorant (13%). => acme=18; borealis=16; cormorant=13
        Three customers, Acme (18%), Borealis (16%) and Cormorant (13%), accounted for 47% of our revenue in 2025. => acme=18; borealis=16; cormorant=13
        Two customers accounted for 47% of our revenue in 2025: Acme and Borealis. =>
        Each of Acme, Inc., Borealis, Inc. and Cormorant Corporation accounted for more than 25% of our revenue in 2025 and together accounted for 85%. => acme>=25; borealis>=25; cormorant>=25
        Each of Acme, Inc., Borealis, Inc. and Cormorant Corporation accounted for more than 25% of our revenue in 2025 and, collectively, accounted for more than 85%. => acme>=25; borealis>=25; cormorant>=25
        Each of Acme, Borealis and Cormorant accounted for more than 25% of our revenue and, collectively, accounted for more than 85% of our revenue in 2025. => acme>=25; borealis>=25; cormorant>=25",
    );
}

#[test]
fn what_is_denied_of_a_newer_year() {
    check_all(
        "Acme accounted for 10% of our net revenues in fiscal 2023; it did not account for over 10% of our net revenues in fiscal 2024 or 2025. =>
        Sales to Acme accounted for 16.4% of total sales in 2022 and did not reach ten percent of our total sales in 2023 or 2024. =>
        Acme was not a 10% customer in 2025, having accounted for 16% of sales in 2024. =>
        Acme, our largest customer, represented 14% of revenue in 2021 but did not purchase any product from us in 2022 or 2023. =>
        Acme accounted for 13% and 14% of net sales in fiscal 2024 and 2023, respectively; sales to Acme in 2025 were not significant. =>
        Acme accounted for 10.2% of net sales in 2023; no customer other than Borealis accounted for 10% or more of net sales in 2025. => borealis>=10
        Acme accounted for 14% of our revenue in 2022; no customer represented 10% or more of our revenue in 2023. =>
        Acme accounted for 14% of our revenue in 2023; no customer represented 10% or more of our revenue in 2022. => acme=14
        Acme accounted for 10.9% of consolidated net sales in 2019 only. =>
        Acme, a former customer, accounted for 16% of our sales in 2022. =>
        Sales to a former customer, Acme, were 16% of our sales in 2022. =>
        We sued a former customer, and sales to Acme were 16% of our sales in 2025. => acme=16
        Acme accounted for 16% of our sales in 2025 but not in 2024. => acme=16
        Customers of 10% or more of revenues: 2025 2024 2023 Borealis 17 % 14 % 13 % Acme — 10 % 13 % => borealis=17
        Customers of 10% or more of revenues: 2025 2024 2023 Borealis 17 % 14 % 13 % Acme N/A 10 % 13 % => borealis=17
        Customers of 10% or more of revenues: 2025 2024 2023 Borealis 17 % 14 % 13 % Acme (a) 10 % 13 % => borealis=17
        Customers of 10% or more of revenues: 2025 2024 2023 Borealis (1) 17 % 14 % 13 % Acme 12 % 10 % 13 % => acme=12; borealis=17
        Our customers by revenue in 2025: Acme – 15% and Borealis – 12%. => acme=15; borealis=12",
    );
}

#[test]
fn several_by_year_are_of_all_together() {
    check_all(
        "Acme, Borealis and Cormorant combined accounted for 45%, 44% and 43% of net sales in 2025, 2024 and 2023, respectively. =>
        Three customers (Acme, Borealis and Cormorant) accounted for 45%, 44% and 43% of net sales in 2025, 2024 and 2023, respectively. =>
        Acme and Borealis accounted for 45% and 44% of net sales in 2025 and 2024 in the aggregate. =>
        Acme and Borealis accounted for 20% and 15% of net sales in 2025. => acme=20; borealis=15",
    );
}

#[test]
fn what_is_no_share_of_sales() {
    check_all(
        "Acme accounted for 14% of deferred revenue at December 31, 2025. =>
        Acme accounted for 14% of unbilled revenue at year end. =>
        Acme accounted for 14% of the increase in our revenue in 2025. =>
        Gross margin on sales to Acme was 14% of net sales in 2025. =>
        Rebates paid to Acme were 2% of net sales. =>
        Price reductions to Acme amounted to 2% of our revenue in 2025. =>
        Warranty expense relating to Acme was 2% of sales in 2025. =>
        Royalties payable to Acme amounted to 14% of net sales of the product. =>
        Royalties received from Acme amounted to 14% of our total revenue in 2025. => acme=14
        Net of rebates, sales to Acme were 12% of net sales in 2025. => acme=12
        Extended warranty sales to Acme were 18% of our net sales in 2025. => acme=18
        Sales net of discounts to Acme were 15% of our net sales in 2025. => acme=15
        Rebates on sales to Acme were 2% of our net sales in 2025. =>
        Acme accounted for 15% of our total oil, natural gas and NGL revenues in 2025. => acme=15
        Net sales, excluding sales to Acme, made up 86% of the total in 2025. =>
        Products licensed from Acme accounted for 14% of our net sales in 2025. =>
        Products we distribute for Acme accounted for 14% of our net sales in 2025. =>
        Products from Acme, Borealis and Cormorant accounted for 14%, 12% and 10%, respectively, of our net sales in 2025. =>
        Acme represented 14% of our net sales by vendor in 2025. =>
        Sales to Acme were 14% of our net sales in 2025, which we report by brand. => acme=14
        New vehicle revenue by brand in 2025: Acme 20%, Borealis 17% and Cormorant 14%. =>
        We competed with Acme, which accounted for 14% of segment sales in the United States in 2025. =>
        The Acme 737 program accounted for 38% of our revenues in 2025. =>
        Acme juice concentrate represented 31% of our total revenue in 2025. =>
        Acme accounts in the midwest represented 12% of our net sales in 2025. =>
        Acme purchases amounted to 14% of our net sales in 2025. => acme=14
        Acme currently represents 14% of our net sales. => acme=14
        We expect Acme to account for approximately 14% of our 2026 revenue. =>
        We expect Acme, which accounts for 14% of our revenue, to grow. => acme=14
        A hypothetical loss of 12% of our revenue from Acme would reduce net income. =>",
    );
}

#[test]
fn names_in_lists() {
    check_all(
        "Acme, including through its affiliates and channel partners, and Borealis accounted for 20% and 15%, respectively, of total revenue for fiscal 2025. => acme=20; borealis=15
        Acme Inc. and its subsidiaries, including Cormorant Club, represented 24%, 23% and 25% of net sales in fiscal years 2025, 2024 and 2023, respectively. => acme=24
        Acme, including Cormorant Club, and Borealis accounted for 20% and 15%, respectively, of net sales for fiscal 2025. => acme=20; borealis=15
        Acme, a retailer, and Borealis, a retailer, accounted for 20% and 15%, respectively, of net sales for fiscal 2025. => acme=20; borealis=15
        Acme, including programs for the Cormorant, accounted for 14% of our net sales in 2025. => acme=14
        Acme Trading (US) Company, Borealis Crude LLC and Cormorant accounted for fifteen percent, twenty-six percent and thirteen percent of our total revenues, respectively. => acme trading us=15; borealis crude=26; cormorant=13
        Acme, Dora’s Sporting Goods and Borealis accounted for 19%, 12% and 10% of net sales, respectively, in 2025. => acme=19; borealis=10; dora's sporting goods=12
        Acme, N.A. and Borealis Bank, N.A. accounted for 12% and 10% of our fee revenues, respectively, for 2025. => acme=12; borealis bank=10
        We derived 14% and 11%, respectively, of our revenue in fiscal 2025 from Acme of New York and the Springfield Department of Water and Power. => acme of new york=14; springfield department of water and power=11
        Sales to the Department of Defense and Acme were 14% and 11% of our revenue in 2025. => acme=11; department of defense=14
        Customer A (Acme) and Customer B (Borealis & Tel), both of which are distributors, comprised approximately 21% and 15%, respectively, of net sales for 2025. => acme=21; borealis tel=15
        Customer A, Acme, represented 20% of net revenues in 2025. => acme=20
        Revenue by customer: 2025 2024 Customer 1 (Acme Corporation) 20 % 19 % Customer 2 (Borealis) 12 % 22 % => acme=20; borealis=12
        Revenues from Acme Services LLC, successor to Cormorant, Inc. (“CI”), a wholly-owned subsidiary of Borealis, Inc., comprised 33% of our revenues for 2025. => acme services=33; borealis=33
        Acme (part of Borealis Inc.) represented 12.9% of net revenue in 2025. => acme=12.9; borealis=12.9
        ACE (Acme Equipment, Inc.) accounted for 9% of our sales during 2025. => ace=9; acme equipment=9
        Acme (not Borealis Inc.) represented 12.9% of net revenue in 2025. => acme=12.9
        Acme, now a wholly owned subsidiary of Borealis, accounted for 16% of revenue in 2025. => acme=16; borealis=16
        Acme has been our customer since 1998. In 2025, it accounted for 17% of our total revenues. => acme=17",
    );
}

#[test]
fn the_writers_last_year_is_told_where_two_are_named() {
    let known = Known {
        filer: "Marrow Pumps",
        names: &[],
    };
    let share = |text: &str| told(text, known).first().and_then(|one| one.share);
    for text in [
        "Acme Stores accounted for 38% of our net sales in 2025.",
        "Acme Stores accounted for 38% of our net sales in 2025, compared with 31% in 2024.",
        "Acme Stores accounted for 38% of our net sales in 2025, up from 31% in 2024.",
        "Acme Stores accounted for 38% of our net sales in 2025 (31% in 2024).",
        "Acme Stores accounted for 38% of revenue in 2025 compared to 31% of revenue in 2024.",
    ] {
        assert_eq!(share(text), Some(Share::Value(38.0)), "{text}");
    }
    for text in [
        "Acme Stores accounted for 31% of our net sales in 2024; no customer exceeded 10% of net sales in 2025.",
        "Acme Stores accounted for 31% of our net sales in 2024 and was not a 10% customer in 2025.",
    ] {
        assert_eq!(share(text), None, "{text}");
    }
}
