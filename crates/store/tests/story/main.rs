//! Stories of a workspace, told once and run on every engine.

#![allow(clippy::unwrap_used)]

mod arriving;
mod deciding;
mod deriving;
mod engine;
mod exporting;
mod for_whom;
mod forgetting;
mod keeping;
mod looking;
mod mails;
mod ordering;
mod owning;
mod quoting;
mod restating;

/// Runs stories on an engine, each as a test of its own.
macro_rules! stories {
    ($engine:ident: $($module:ident { $($story:ident),* $(,)? })*) => {
        $(mod $module {
            $(#[test]
            fn $story() {
                crate::$module::$story::<crate::engine::$engine>();
            })*
        })*
    };
}

mod sqlite {
    stories! { Sqlite:
        arriving {
            the_same_mail_twice_changes_nothing,
            seen_at_one_place_twice_the_earlier_stands,
            copies_are_kept_and_counted_once,
            texts_come_back_as_they_went_in,
            bad_items_are_kept,
            sources_say_when_they_were_read,
        }
        owning {
            nobody_sees_what_lies_in_another_mailbox,
            a_mail_that_another_has_is_new_to_me,
            each_knows_a_mail_since_they_had_it,
            mail_was_sent_by_who_has_it_among_sent_mail,
            a_folder_named_for_what_is_private_says_so,
        }
        looking {
            a_ledger_is_in_order,
            a_ledger_counts_distinct_messages,
            the_day_of_the_moment_is_cut_within,
            depth_cuts_messages_but_not_statistics,
            search_finds_words_and_beginnings,
            show_takes_a_unique_beginning,
            signatures_show_changes_only,
            a_fresh_workspace_is_sound_and_empty,
        }
        deciding {
            what_is_undone_is_gone,
            ignoring_hides_and_undoing_brings_back,
            a_replay_knows_only_earlier_decisions,
            track_records_are_replaced,
        }
        forgetting {
            no_byte_of_a_person_remains,
            a_forgotten_person_stays_out,
            a_forgotten_item_stays_out,
            a_mistaken_import_is_taken_out,
            a_forgotten_owner_leaves_nothing,
        }
        quoting {
            no_word_of_a_person_remains_or_comes_back,
            a_last_name_of_others_stays,
            a_later_bearer_keeps_the_name,
            nobody_is_told_of_anothers_mail,
        }
        exporting {
            a_later_export_adds_what_changed,
            an_entry_is_shown_searched_and_rebuilt,
            a_forgotten_person_leaves_exports,
            a_mistaken_export_is_taken_out,
        }
        for_whom {
            what_was_bought_for_others_is_counted,
            who_was_forgotten_is_nobodys_end_customer,
        }
        ordering {
            equal_lines_are_two_and_known_again,
            a_line_is_shown_by_its_id,
            each_owner_has_their_own_lines,
            a_day_is_cut_within,
            the_last_reading_of_a_file_counts,
            a_line_is_forgotten_by_its_id,
            orders_come_out_the_same_however_they_came_in,
            a_mistaken_order_file_is_taken_out,
            a_forgotten_person_leaves_order_rows,
        }
        restating {
            a_later_file_corrects_an_invoice,
            what_goes_on_with_an_invoice_corrects_nothing,
            a_file_that_has_changed_corrects_itself,
            what_went_may_come_back,
        }
        deriving {
            order_and_interruption_do_not_matter,
            deriving_may_be_cut_off,
            incremental_is_the_same_as_rebuilt,
            loaded_is_the_same_as_rebuilt,
            what_is_found_does_not_depend_on_the_order,
            nothing_known_later_is_in_a_ledger,
            pairs_are_counted_as_a_reader_would,
        }
        keeping {
            what_is_kept_is_what_is_found,
            nothing_is_kept_of_a_state_that_is_gone,
        }
    }
}
