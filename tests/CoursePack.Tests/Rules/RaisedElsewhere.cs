namespace CoursePack.Tests.Rules;

/// <summary>Codes that no course in memory can raise, each with the test that does: <c>Class.Method</c>.</summary>
internal static class RaisedElsewhere
{
    public static IReadOnlyDictionary<string, string> Tests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CP1001"] = "BadFolderTests.A_folder_with_no_course_is_a_finding",
        ["CP1004"] = "CourseFilesTests.A_folder_where_a_file_should_be_is_reported",
        ["CP1006"] = "CourseFilesTests.A_file_that_the_system_refuses_is_reported_with_the_reason",
        ["CP1013"] = "CourseFilesTests.An_invisible_character_is_reported_at_its_place",
        ["CP7001"] = "PdfRendererTests.A_character_that_no_font_has_is_found_where_it_was_written",
        ["CP7002"] = "PdfRendererTests.A_script_that_cannot_be_set_is_found_where_it_was_written",
        ["CP7003"] = "PdfRendererTests.A_word_wider_than_its_column_is_found",
        ["CP7004"] = "PdfRendererTests.A_row_higher_than_a_page_is_found",
        ["CP7006"] = "PdfRendererTests.Numbers_that_do_not_settle_are_found",
        ["CP7009"] = "PdfRendererTests.A_face_that_is_nowhere_is_found",
        ["CP6001"] = "TemplateFindingTests.A_product_without_front_matter_is_found",
        ["CP6002"] = "TemplateFindingTests.A_tag_that_cannot_be_read_is_found",
        ["CP6003"] = "TemplateFindingTests.A_block_out_of_balance_is_found",
        ["CP6004"] = "TemplateFindingTests.An_unknown_name_gets_the_nearest_one",
        ["CP6005"] = "TemplateFindingTests.An_unknown_partial_is_found",
        ["CP6006"] = "TemplateFindingTests.A_missing_word_is_found_where_it_is_asked_for",
        ["CP6007"] = "TemplateFindingTests.A_theme_is_judged",
        ["CP6008"] = "TemplateFindingTests.A_value_the_audience_may_not_see_is_found_and_not_printed",
        ["CP6009"] = "TemplateFindingTests.Blocks_within_a_line_are_found",
        ["CP6010"] = "TemplateFindingTests.A_name_that_does_not_stand_here_is_found",
        ["CP6011"] = "TemplateFindingTests.A_product_without_a_template_is_found_where_the_course_names_it",
        ["CP6012"] = "TemplateFindingTests.A_broken_directive_stops_the_workbook_and_not_the_handbook",
        ["CP6013"] = "TemplateFindingTests.A_picture_that_is_no_bitmap_is_found",
        ["CP6014"] = "TemplateFindingTests.A_language_without_words_is_found",
    };
}
