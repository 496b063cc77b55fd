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
    };
}
