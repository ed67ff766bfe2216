//! English phrases of people who ask without asking, promise without saying
//! `promise`, and chat. See `phrases` for how they are written.

use super::Row;
use super::Sign::{Cap, Courtesy, For};
use crate::reading::Speech::{Need, Promise, Request};

/// Asking in passing, promising in passing, small talk.
pub const TABLE: &[Row] = &[
    (
        For(Request, 0.65),
        &[
            "would|d|might be good|nice|great|helpful|useful|worth to|if|having|seeing|knowing|hearing",
            "i|we would|d like|love to see|hear|know|understand|learn|discuss|talk|look|compare|try|test|have",
            "i|we m|am|are|was|were|ve|been wondering|wonder|curious|interested",
            "i|we wonder|wondered if|whether|how|what|who|about",
            "wondering|curious if|whether|how|what|about",
            "would|d be grateful|glad|thankful|happy|pleased for|if|to hear|to know",
            "can t|cannot|couldn explain|understand|tell|find .. why|what|how|who|where",
            "nobody|noone|no one .. can|could|knows|understands|tell|explain|help",
            "somebody|someone who|to has|could|can|knows|help|look|show|explain|advise",
            "do|could|would|can you offer|sell|rent|train|stock|keep|supply|hold|do|make|run|hold",
            "is|are there a|any way|chance|option|alternative|possibility",
            "what|how much would .. cost|take|need",
            "for the|our budget|audit|meeting|board|tender .. need|needs",
            "wants|want|asks|asked to see|know|have|us|me",
            "on consignment",
            "have you ever|thought|considered|looked",
            "worth a talk|look|visit|call|try|thought",
            "would|d help .. if|to",
            "let us down",
            "move|switch|change .. if somebody|someone|you|anybody could|can",
            "one|a table|list|overview|summary would help",
            "your opinion|view|advice|thoughts|take|experience on|about|with",
            "if you ever|have|had|know|knew|could .. tell|call|say|come|idea|solution|something",
        ],
    ),
    (
        For(Promise, 0.75),
        &[
            "you will|ll have|get|receive|find|hear .. by|before|until|on|in|within|from",
            "you ll|will have|get|see|receive the|it|them|a|your|our",
            "in your inbox|mailbox|hands|post|mail .. by|before|on|tomorrow|monday|tuesday|wednesday|thursday|friday",
            "leave it|this|that with|to me|us",
            "tomorrow|monday|tuesday|wednesday|thursday|friday|today you get|have",
            "i|we m|am|are|re going to .. send|mail|email|write|put|prepare|check",
            "give me until|till",
            "i|we ll|will|shall .. come back to",
            "i|we ll|will|shall .. put .. in the post|mail",
            "i|we owe you",
        ],
    ),
    (
        Cap(Request, 0.2),
        &[
            "give me until|till",
            "leave it with|to me|us",
            "no need|rush|hurry to|for",
        ],
    ),
    (
        Cap(Promise, 0.3),
        &[
            "if you|we|they should|decide|want|need|change",
            "should you decide|want|need|change",
        ],
    ),
    (
        Courtesy,
        &[
            "plans for the|your|this holidays|holiday|weekend|summer|christmas|easter|break|vacation",
            "plans for christmas|easter|summer",
            "did you survive|enjoy|watch|catch|see the",
            "have you recovered|survived|seen the",
            "how did you|your|the .. like|enjoy|spend|weekend|holiday|match|game",
            "how is|s|are the|your family|kids|children|weather|knee|back|dog|garden|golf",
            "weather",
            "call|phone me if",
            "is|was it|there raining|snowing|hot|cold|snow|sunny",
        ],
    ),
    (
        Cap(Need, 0.2),
        &[
            "no|without any|more complaints|complaint|problems|problem|trouble|issues|leaks|leak",
            "is|are|was|were over|solved|history|fixed|settled|gone|behind",
            "complaint|complaints|claim closed|settled|accepted|withdrawn",
            "no|never|not longer|again a|any|the problem",
            "has|have been|s solved|fixed|repaired|replaced|settled",
        ],
    ),
];
