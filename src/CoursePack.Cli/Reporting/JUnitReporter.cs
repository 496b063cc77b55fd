using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Cli.Reporting;

/// <summary>
/// JUnit's XML as Jenkins and GitLab read it: a test case for each rule that `check` asks, and one for each depth that the course
/// promises of a competence. What an attribute cannot say in every reader's schema stands in the text.
/// </summary>
public sealed class JUnitReporter : IReporter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public string Format => "junit";

    public void Write(TextWriter output, ReportInput input)
    {
        ImmutableArray<(string Name, ImmutableArray<JUnitCase> Cases)> suites = [("rules", RuleCases.Of(input)), ("competences", CompetenceCases.Of(input))];
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", Allowed(input.Course.Length == 0 ? "coursepack check" : $"coursepack check {input.Course}"));
            xml.WriteAttributeString("tests", Number(suites.Sum(s => s.Cases.Length)));
            xml.WriteAttributeString("failures", Number(suites.Sum(s => s.Cases.Count(c => c.Failure is not null))));
            foreach (var (name, cases) in suites)
                WriteSuite(xml, name, cases);
            xml.WriteEndElement();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void WriteSuite(XmlWriter xml, string name, ImmutableArray<JUnitCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("tests", Number(cases.Length));
        xml.WriteAttributeString("failures", Number(cases.Count(c => c.Failure is not null)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(cases.Count(c => c.Skipped is not null)));
        foreach (var test in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", Allowed(test.Group));
            xml.WriteAttributeString("name", Allowed(test.Name));
            if (test.Skipped is { } skipped)
                xml.WriteElementString("skipped", Allowed(skipped));
            if (test.Failure is { } failure)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", failure.Type);
                xml.WriteAttributeString("message", Allowed(failure.Message));
                xml.WriteString(Allowed(failure.Details));
                xml.WriteEndElement();
            }

            if (test.Note is { } note)
                xml.WriteElementString("system-out", Allowed(note));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A finding with its place and what to do, for the text of a case.</summary>
    internal static string Lines(Diagnostic finding, ReportInput input)
    {
        var start = finding.Span.StartPosition;
        return string.Join('\n', finding.Hints.Select(h => $"  help: {h}").Prepend(
            string.Create(CultureInfo.InvariantCulture, $"{input.File(finding.Span.Path)}:{start.Line}:{start.Column}: {TextReporter.Name(finding.Severity)}: {finding.Message}")));
    }

    /// <summary>Characters that XML 1.0 §2.2 allows; others are shown as their picture, or as U+FFFD.</summary>
    private static string Allowed(string text)
    {
        if (text.EnumerateRunes().All(r => r.Value is '\t' or '\n' or (>= ' ' and not 0x7F and not 0xFFFE and not 0xFFFF and not 0xFFFD)))
            return text;
        var allowed = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xFFFE or 0xFFFF)
                allowed.Append('\uFFFD');
            else if (rune.Value is '\n')
                allowed.Append('\n');
            else
                allowed.Append(rune.IsBmp ? TextReporter.Printable(rune.ToString()) : rune.ToString());
        }

        return allowed.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
