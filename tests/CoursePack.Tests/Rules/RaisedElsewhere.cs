namespace CoursePack.Tests.Rules;

/// <summary>Codes that no course in memory can raise, each with the test that does and reads what is printed: <c>Class.Method</c>.</summary>
internal static class RaisedElsewhere
{
    public static IReadOnlyDictionary<string, string> Tests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CP1001"] = "PrintedLoadingTests.A_folder_without_a_course_prints_as_verified",
        ["CP1004"] = "PrintedLoadingTests.A_folder_in_the_place_of_a_file_prints_as_verified",
        ["CP1006"] = "PrintedLoadingTests.A_file_that_the_system_refuses_prints_as_verified",
        ["CP1013"] = "PrintedLoadingTests.An_invisible_character_prints_as_verified",
        ["CP1301"] = "PrintedBaselineTests.A_baseline_with_the_marks_of_a_conflict_prints_as_verified",
        ["CP2207"] = "MigrateTests.A_competence_without_a_successor_prints_as_verified",
        ["CP2208"] = "MigrateTests.A_map_of_another_framework_prints_as_verified",
        ["CP2209"] = "MigrateTests.A_competence_that_is_changed_twice_prints_as_verified",
        ["CP2210"] = "MigrateTests.A_crosswalk_that_another_course_uses_prints_as_verified",
        ["CP6012"] = "TemplateFindingTests.A_broken_directive_stops_the_workbook_and_not_the_handbook",
        ["CP7001"] = "PrintedRenderingTests.A_character_without_a_glyph_prints_as_verified",
        ["CP7002"] = "PrintedRenderingTests.A_script_that_cannot_be_set_prints_as_verified",
        ["CP7003"] = "PrintedRenderingTests.A_word_wider_than_its_column_prints_as_verified",
        ["CP7004"] = "PrintedRenderingTests.A_row_higher_than_a_page_prints_as_verified",
        ["CP7005"] = "PrintedRenderingTests.A_picture_that_is_missing_prints_as_verified",
        ["CP7006"] = "PrintedRenderingTests.Page_numbers_that_do_not_settle_print_as_verified",
        ["CP7007"] = "PrintedRenderingTests.A_page_that_no_product_prints_prints_as_verified",
        ["CP7008"] = "PrintedRenderingTests.A_link_without_a_target_prints_as_verified",
        ["CP7009"] = "PrintedRenderingTests.A_face_that_nobody_has_prints_as_verified",
        ["CP7010"] = "PrintedRenderingTests.A_link_that_cannot_be_followed_safely_prints_as_verified",
        ["CP7011"] = "PrintedRenderingTests.An_anchor_that_stands_twice_prints_as_verified",
        ["CP7012"] = "PrintedRenderingTests.A_drawing_outside_the_plain_subset_prints_as_verified",
        ["CP7202"] = "PrintedEditionTests.An_edition_without_a_theme_prints_as_verified",
        ["CP8081"] = "TranslationFindingTests.How_many_words_are_translated_prints_as_verified",
        ["CP8082"] = "TranslationFindingTests.A_word_whose_original_has_changed_prints_as_verified",
        ["CP9001"] = "PrintedPackagingTests.Two_files_of_one_name_print_as_verified",
        ["CP9002"] = "PrintedPackagingTests.A_name_longer_than_every_system_can_write_prints_as_verified",
        ["CP9003"] = "PrintedPackagingTests.Files_that_no_build_wrote_print_as_verified",
        ["CP9004"] = "PrintedPackagingTests.A_full_disk_prints_as_verified",
        ["CP9005"] = "PrintedPackagingTests.A_second_build_at_the_same_time_prints_as_verified",
        ["CP9006"] = "PrintedPackagingTests.A_link_in_the_place_of_the_folder_prints_as_verified",
    };
}
