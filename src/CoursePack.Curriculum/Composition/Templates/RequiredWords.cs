using System.Collections.Immutable;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Fixed words that the tool prints without a template asking for them.</summary>
internal static class RequiredWords
{
    public static ImmutableArray<string> All { get; } =
    [
        "adaptation_language", "adaptation_large_group", "adaptation_low_literacy", "adaptation_sensory", "adaptation_small_group",
        "area", "areas_not_reached", "asked_by_graduates", "asked_by_people_supported", "asked_by_team", "asked_by_trainees",
        "box_start_here", "box_what", "box_what_1", "box_what_2", "box_readers", "box_reader_organisation",
        "box_reader_trainer", "box_reader_trainee", "box_reader_supervisor", "box_decide_first", "box_decide_1",
        "box_decide_2", "box_decide_3", "box_decide_4", "box_decide_5", "box_decide_6", "box_files", "box_for_organisation",
        "box_for_trainer", "box_for_trainee", "box_for_supervisor", "box_for_everyone", "box_pages", "box_one_page",
        "box_sources", "box_sources_text", "box_findings", "box_manifest", "box_open_first",
        "break", "claim_assessed", "claim_practised", "claim_taught",
        "callout_answer", "callout_care", "callout_example", "callout_note", "callout_tip", "callout_trainer", "callout_warning", "check_out",
        "adapted_by", "adapted_cover", "adapted_cover_unnamed", "adapted_from", "adapted_not_endorsed", "adapted_title", "adapted_changed", "adapted_added", "adapted_removed", "adapted_moved",
        "adapted_many", "adapted_one", "adapted_many_here", "adapted_one_here", "adapted_waived", "adapted_why",
        "adapted_about_contact", "adapted_about_course", "adapted_about_evaluation", "adapted_about_framework", "adapted_about_glossary_entry", "adapted_about_handout",
        "adapted_about_local_place", "adapted_about_organisation_page", "adapted_about_schedule",
        "adapted_part_aim", "adapted_part_answers", "adapted_part_body", "adapted_part_care", "adapted_part_claims", "adapted_part_evidence", "adapted_part_handouts",
        "adapted_part_minutes", "adapted_part_online", "adapted_part_other", "adapted_part_slides", "adapted_part_statement", "adapted_part_timetables", "adapted_part_title", "adapted_part_trainee",
        "adapted_part_trainer", "adapted_part_warning",
        "contents", "continued", "copy_saved", "day",
        "depth_assessed", "depth_assessed_short", "depth_none", "depth_practised", "depth_taught", "depth_waived",
        "did_reviewed", "did_tested", "did_wrote", "domain", "draft_notice",
        "group_alone", "group_fours", "group_pairs", "group_threes", "group_whole",
        "handout_kind_card", "handout_kind_form", "handout_kind_handout", "how_far",
        "level", "licence",
        "method_case_study", "method_check_in", "method_check_out", "method_discussion", "method_energiser", "method_exercise",
        "method_observation", "method_presentation", "method_quiz", "method_reflection", "method_role_play",
        "minutes_head", "modules", "months", "no_coverage", "no_schedule", "not_localised", "not_localised_one", "not_localised_trainee", "number", "online", "out_of", "own_title", "page", "partly",
        "no", "not_saved", "per_course", "per_group", "per_trainee", "per_trainer", "picture_missing", "question", "save_copy", "search", "sections_found",
        "sensitive_abuse", "sensitive_self_harm", "sensitive_suicide", "sensitive_trauma",
        "skip_to_content", "slide_without_title", "space_to_write", "statement", "through", "time", "trainer_debrief", "version", "week",
        "weekday_friday", "weekday_monday", "weekday_saturday", "weekday_sunday", "weekday_thursday", "weekday_tuesday", "weekday_wednesday",
        "what", "when_after", "when_before", "when_daily", "when_end", "when_observation", "when_three_months",
        "who_supervisor", "who_trainee", "who_trainer", "yes",
    ];
}
