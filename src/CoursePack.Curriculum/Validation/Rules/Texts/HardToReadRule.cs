using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Validation.Reading;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>
/// What trainees read in a session is harder than grade 12, or all of the workbook harder than grade 11. A part of fewer than
/// thirty sentences is judged together with the part before it. English only: the formula was made for it.
/// </summary>
internal sealed class HardToReadRule : ICourseRule
{
    private const double MostInASession = 12, MostInAll = 11;

    private const int LeastSentences = 30, WordsNamed = 5;

    public DiagnosticDescriptor Descriptor { get; } = new("CP5201", "hard-to-read", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        if (!facts.Course.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            yield break;
        var terms = facts.Course.Glossary.SelectMany(g => Sentences.Words(g.Term.Value)).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var all = new ReadingCount();
        foreach (var module in facts.Course.AllModules)
        {
            foreach (var part in Parts(module, terms))
            {
                if (part.Count.Grade > MostInASession)
                    yield return Found(part.Span, part.Count, $"what trainees read in session '{part.Id}'{part.With}", MostInASession);
                if (module.IsOn)
                    all.Add(part.Count);
            }
        }

        if (all.Sentences >= LeastSentences && all.Grade > MostInAll)
            yield return Found(facts.Course.Span, all, "all that trainees read", MostInAll);
    }

    /// <summary>What trainees read in a session; the first has the module's introduction too.</summary>
    internal static ReadingCount CountOf(Session session, Module module, IReadOnlySet<string> terms)
    {
        var count = new ReadingCount();
        count.Add(session.Aim.Value, terms);
        var introduction = session == module.Sessions[0] ? module.Introduction : null;
        RichText?[] texts =
        [
            introduction, session.Warning, .. session.Activities.Select(a => a.Trainee),
            session.Between?.InPost, session.Between?.NotYet, session.Supervision?.InPost, session.Supervision?.NotYet,
        ];
        foreach (var sentence in texts.OfType<RichText>().SelectMany(t => Sentences.Of(t.Blocks)))
            count.Add(sentence.Text, terms);
        return count;
    }

    private static List<Part> Parts(Module module, HashSet<string> terms)
    {
        var parts = new List<Part>();
        foreach (var session in module.Sessions)
        {
            var count = CountOf(session, module, terms);
            if (count.Sentences < LeastSentences && parts.Count > 0)
            {
                parts[^1].Count.Add(count);
                parts[^1] = parts[^1] with { With = $"{parts[^1].With} and '{session.Id.Id}'" };
            }
            else
            {
                parts.Add(new(session.Id.Id, session.Span, count));
            }
        }

        return [.. parts.Where(p => p.Count.Sentences >= LeastSentences)];
    }

    private Diagnostic Found(SourceSpan span, ReadingCount count, string what, double most) => Descriptor.At(
        span,
        string.Create(CultureInfo.InvariantCulture, $"{what} has reading grade {count.Grade:0.0} (SMOG), {most:0} is the most"),
        $"use shorter words, or explain them in the glossary; hard words used most: {string.Join(", ", count.Hardest(WordsNamed))}");

    private sealed record Part(string Id, SourceSpan Span, ReadingCount Count)
    {
        /// <summary>The short parts judged with it, for the message.</summary>
        public string With { get; init; } = "";
    }
}
