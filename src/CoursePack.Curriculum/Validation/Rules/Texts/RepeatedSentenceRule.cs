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
                if (Key(sentence.Text) is not { } key)
                    continue;
                if (!first.TryGetValue(key, out var earlier))
                    first[key] = (activity.Id, sentence.Span);
                else if (earlier.Activity != activity.Id)
                    yield return Descriptor.At(sentence.Span, $"'{Short(sentence.Text)}' stands in '{earlier.Activity}' already", "say it in the words of this activity, or leave it out").With(earlier.Span, "the first time");
            }
        }
    }

    private static IEnumerable<RichText> TextsOf(Activity activity) =>
        new[] { activity.Trainer, activity.Trainee, activity.Answers, activity.Online, activity.Care }.OfType<RichText>();

    /// <summary>The words of a sentence in small letters, without what stands between them; null where they are too few.</summary>
    private static string? Key(string sentence)
    {
        var (count, letters) = (0, 0);
        foreach (var word in new WordSpans(sentence))
        {
            count++;
            letters += word.Length;
        }

        return count < LeastWords ? null : string.Create(letters + count - 1, sentence, static (key, sentence) =>
        {
            var at = 0;
            foreach (var word in new WordSpans(sentence))
            {
                if (at > 0)
                    key[at++] = ' ';
                at += word.ToLowerInvariant(key[at..]);
            }
        });
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..text.LastIndexOf(' ', 60)] + " …";
}
