using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Judges the tags of one template: balance, names, partials and fixed words, each at its line and column.</summary>
internal sealed partial class TemplateChecker(IReadOnlyCollection<string> partials, IReadOnlyCollection<string> words, DiagnosticBag findings)
{
    private static readonly string[] Blocks = ["each", "if", "unless"];

    public void Check(TemplateText template)
    {
        var open = new Stack<TemplateTag>();
        foreach (var tag in template.Tags)
        {
            var span = new SourceSpan(template.Source, tag.Start, tag.End);
            switch (tag.Kind)
            {
                case TagKind.Broken:
                    findings.Add(TemplateFindings.TagSyntax.At(span, "this tag cannot be read", "write {{name}}, {{#each name}} … {{/each}}, {{> partial}} or {{t \"word\"}}, each on one line; {{{ and }}} are not used: part a brace from a tag by a space"));
                    break;
                case TagKind.Open:
                    open.Push(tag);
                    if (!Blocks.Contains(tag.Words[0], StringComparer.Ordinal))
                        findings.Add(TemplateFindings.TagSyntax.At(span, $"unknown block '{tag.Words[0]}'", Suggestion.For(tag.Words[0], Blocks)));
                    else if (tag.Words.Length != 2)
                        findings.Add(TemplateFindings.TagSyntax.At(span, $"'#{tag.Words[0]}' takes one name"));
                    else
                        Name(tag.Words[1], span);
                    break;
                case TagKind.Else when open.Count == 0:
                    findings.Add(TemplateFindings.Balance.At(span, "'else' outside of a block"));
                    break;
                case TagKind.Close:
                    Close(tag, span, open, template.Source);
                    break;
                case TagKind.Partial:
                    if (tag.Words.Length != 1 || !partials.Contains(tag.Words[0]))
                        findings.Add(TemplateFindings.UnknownPartial.At(span, $"unknown partial '{string.Join(' ', tag.Words)}'", Suggestion.For(tag.Words[0], partials)));
                    break;
                case TagKind.Word:
                    Word(tag, span);
                    break;
                case TagKind.Value when tag.Words.Length != 1:
                    findings.Add(TemplateFindings.TagSyntax.At(span, $"unknown helper '{tag.Words[0]}'", "there is one: {{t \"word\"}}"));
                    break;
                case TagKind.Value:
                    Name(tag.Words[0], span);
                    break;
            }
        }

        foreach (var tag in open)
            findings.Add(TemplateFindings.Balance.At(new(template.Source, tag.Start, tag.End), $"'#{tag.Words[0]}' is not closed", $"write {{{{/{tag.Words[0]}}}}}"));
    }

    /// <summary>Reports partials that put in themselves, directly or through others.</summary>
    public void CheckCycles(ImmutableDictionary<string, TemplateText> texts)
    {
        foreach (var (name, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var tag = text.Tags.FirstOrDefault(t => t.Kind == TagKind.Partial && Reaches(texts, t.Words[0], name, []));
            if (tag is not null)
                findings.Add(TemplateFindings.UnknownPartial.At(new(text.Source, tag.Start, tag.End), $"partial '{name}' puts in itself"));
        }
    }

    private static bool Reaches(ImmutableDictionary<string, TemplateText> texts, string from, string name, HashSet<string> seen) =>
        from == name
        || (seen.Add(from) && texts.TryGetValue(from, out var text)
            && text.Tags.Any(t => t.Kind == TagKind.Partial && Reaches(texts, t.Words[0], name, seen)));

    private void Close(TemplateTag tag, SourceSpan span, Stack<TemplateTag> open, SourceText source)
    {
        if (open.Count == 0)
        {
            findings.Add(TemplateFindings.Balance.At(span, $"'/{tag.Words[0]}' closes nothing"));
            return;
        }

        var opening = open.Pop();
        if (opening.Words[0] != tag.Words[0])
        {
            findings.Add(TemplateFindings.Balance.At(span, $"'/{tag.Words[0]}' where '#{opening.Words[0]}' is open", $"write {{{{/{opening.Words[0]}}}}}")
                .With(new(source, opening.Start, opening.End), "opened here"));
        }
    }

    private void Word(TemplateTag tag, SourceSpan span)
    {
        if (tag.Words is not [_, ['"', .., '"'] quoted])
            findings.Add(TemplateFindings.TagSyntax.At(span, "'t' takes one word in quotation marks", "write {{t \"minutes\"}}"));
        else if (!words.Contains(quoted[1..^1]))
            findings.Add(TemplateFindings.MissingWord.At(span, $"no fixed word '{quoted[1..^1]}'", [.. Suggestion.For(quoted[1..^1], words), "add it to templates/strings"]));
    }

    private void Name(string path, SourceSpan span)
    {
        if (!Path().IsMatch(path))
        {
            findings.Add(TemplateFindings.TagSyntax.At(span, $"'{path}' is not a name", "names are keys of the course joined by full stops; ../ is the level above"));
            return;
        }

        var names = path.Split('/')[^1].Split('.');
        if (names is [TemplateNames.Places, var place])
        {
            // A course may lack the place: then its blank needs words of its own.
            if (!words.Contains(TemplateNames.PlaceWord(place)))
                findings.Add(TemplateFindings.MissingWord.At(span, $"no fixed word '{TemplateNames.PlaceWord(place)}' for courses without this local place", [.. Suggestion.For(TemplateNames.PlaceWord(place), words), $"add {TemplateNames.PlaceWord(place)} to templates/strings"]));
            return;
        }

        foreach (var name in names)
        {
            if (name is not ("this" or ".." or "" or "@first" or "@last" or "@index") && !TemplateNames.All.Contains(name))
                findings.Add(TemplateFindings.UnknownName.At(span, $"templates know no '{name}'", [.. Suggestion.For(name, TemplateNames.All), "see templates/README.md"]));
        }
    }

    [GeneratedRegex(@"^(\.\./)*(\.\.|this|@first|@last|@index|[a-z_]+(\.[a-z_]+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
