using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CoursePack.Rendering.Docx;

/// <summary>The lists of one document. Bullets share a list; each numbered list has one of its own, with its first number.</summary>
internal sealed class DocxNumbering
{
    public const int Headings = 1, Bullets = 2;

    private const int Levels = 9, FirstOrdered = 3;

    private static readonly string[] BulletSigns = ["•", "–", "▪"];

    private readonly List<(int Level, int Start)> ordered = [];

    /// <summary>The id of a numbered list that begins with this number at this level.</summary>
    public int Ordered(int level, int start)
    {
        ordered.Add((Level(level), Math.Max(0, start)));
        return FirstOrdered + ordered.Count - 1;
    }

    /// <summary>Word has nine levels; what lies deeper stays on the ninth, and its indent says how deep.</summary>
    public static int Level(int depth) => Math.Clamp(depth, 0, Levels - 1);

    public W.Numbering ToPart(Theme theme, ImmutableArray<NumberLevel> headings)
    {
        var part = new W.Numbering();
        var instances = new List<W.NumberingInstance>();
        if (!headings.IsEmpty)
        {
            part.Append(Abstract(Headings, headings.Select((level, i) => HeadingLevel(level, i))));
            instances.Add(Instance(Headings, Headings));
        }

        part.Append(Abstract(Bullets, Enumerable.Range(0, Levels).Select(i => ListLevel(theme, i, W.NumberFormatValues.Bullet, BulletSigns[i % BulletSigns.Length]))));
        instances.Add(Instance(Bullets, Bullets));
        if (ordered.Count > 0)
            part.Append(Abstract(FirstOrdered, Enumerable.Range(0, Levels).Select(i => ListLevel(theme, i, W.NumberFormatValues.Decimal, string.Create(CultureInfo.InvariantCulture, $"%{i + 1}.")))));
        foreach (var (index, (level, start)) in ordered.Index())
        {
            var instance = Instance(FirstOrdered + index, FirstOrdered);
            instance.Append(new W.LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new() { Val = start } });
            instances.Add(instance);
        }

        part.Append(instances);
        return part;
    }

    private static W.AbstractNum Abstract(int id, IEnumerable<W.Level> levels)
    {
        var made = new W.AbstractNum { AbstractNumberId = id };
        made.Append(new W.Nsid { Val = (0x43500000 + id).ToString("X8", CultureInfo.InvariantCulture) });
        made.Append(new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel });
        made.Append(levels);
        return made;
    }

    private static W.NumberingInstance Instance(int id, int of) => new(new W.AbstractNumId { Val = of }) { NumberID = id };

    private static W.Level ListLevel(Theme theme, int index, W.NumberFormatValues format, string text)
    {
        var indent = DocxUnits.Twips(theme.Spacing.Indent);
        return new(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.LevelText { Val = text },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = DocxUnits.Text(indent * (index + 1)), Hanging = DocxUnits.Text(indent) }))
        {
            LevelIndex = index,
        };
    }

    /// <summary>The number is followed by what the heading's own text begins with.</summary>
    private static W.Level HeadingLevel(NumberLevel level, int index)
    {
        var number = level.WithinFirst ? string.Create(CultureInfo.InvariantCulture, $"%1.%{index + 1}") : string.Create(CultureInfo.InvariantCulture, $"%{index + 1}");
        var made = new W.Level(new W.StartNumberingValue { Val = level.Start }, new W.NumberingFormat { Val = W.NumberFormatValues.Decimal }) { LevelIndex = index };
        if (level.WithinFirst)
            made.Append(new W.LevelRestart { Val = 1 });
        made.Append(new W.LevelSuffix { Val = W.LevelSuffixValues.Nothing });
        made.Append(new W.LevelText { Val = $"{level.Word} {number}" });
        made.Append(new W.LevelJustification { Val = W.LevelJustificationValues.Left });
        made.Append(new W.PreviousParagraphProperties(new W.Indentation { Left = "0", FirstLine = "0" }));
        return made;
    }
}
