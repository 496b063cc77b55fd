using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>A sentence of eight words or more that stands in two activities: one of them was not written for its place.</summary>
internal sealed class RepeatedSentenceRule : ICourseRule
{
    private const int LeastWords = 8;

    public DiagnosticDescriptor Descriptor { get; } = new("CP5202", "repeated-sentence", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var first = new Dictionary<string, (ActivityId Activity, SourceSpan Span)>(StringComparer.Ordinal);
        foreach (var (_, activity) in facts.AllActivities)
        {
            foreach (var sentence in TextsOf(activity).SelectMany(t => Sentences.Of(t.Blocks)))
            {
                var words = Sentences.Words(sentence.Text).ToList();
                if (words.Count < LeastWords)
                    continue;
                var key = string.Join(' ', words).ToLowerInvariant();
                if (!first.TryGetValue(key, out var earlier))
                    first[key] = (activity.Id, sentence.Span);
                else if (earlier.Activity != activity.Id)
                    yield return Descriptor.At(sentence.Span, $"'{Short(sentence.Text)}' stands in '{earlier.Activity}' already", "say it in the words of this activity, or leave it out").With(earlier.Span, "the first time");
            }
        }
    }

    private static IEnumerable<RichText> TextsOf(Activity activity) =>
        new[] { activity.Trainer, activity.Trainee, activity.Answers, activity.Online, activity.Care }.OfType<RichText>();

    private static string Short(string text) => text.Length <= 60 ? text : text[..text.LastIndexOf(' ', 60)] + " …";
}
