using CoursePack.Core.Documents;

namespace CoursePack.Curriculum.Validation;

/// <summary>Plain texts of a block that may hold <c>{{name}}</c>.</summary>
internal static class BlockLabels
{
    /// <summary>Labels, questions, alternative texts.</summary>
    public static IEnumerable<string> Of(Block block) => block switch
    {
        Figure figure => [figure.Alt],
        WritingLines lines => [lines.Label],
        FieldBlock field => [field.Label],
        Scale scale => [scale.Question, scale.Low, scale.High],
        Checklist list => [list.Label],
        Log log => log.Columns,
        _ => [],
    };
}
