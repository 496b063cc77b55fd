using System.Collections.Immutable;
using System.Text;
using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Layout;

namespace CoursePack.Typesetting.Text;

/// <summary>
/// Turns the pieces of a paragraph into <see cref="ShapedText"/>: cleans white space, chooses a face for each character, measures.
/// One shaper serves any number of paragraphs, one after the other.
/// </summary>
internal sealed class TextShaper
{
    /// <summary>Stands in the text for a blank.</summary>
    public const char ObjectReplacement = '\uFFFC';

    private const char Replacement = '\uFFFD';

    /// <summary>No reference moves a line when its number grows to this.</summary>
    private const string WidestPageNumber = "000";

    private readonly StringBuilder text = new();
    private readonly List<double> pens = [];
    private readonly List<Joint> joints = [];
    private readonly List<TextSegment> segments = [];
    private readonly List<TextIssue> issues = [];
    private readonly List<(int At, double Extra)> reserves = [];
    private readonly List<TextAtom> atoms = [];
    private bool keepSpaces;
    private double pen;
    private Joint pending;
    private bool hasPageNumbers;
    private bool replacing;

    private int segmentStart;
    private FontFace? face;
    private TextStyle? style;
    private InlineMark? mark;
    private Rune previous;

    /// <param name="keepSpaces">Spaces and line ends stay as written.</param>
    public ShapedText Shape(ImmutableArray<InlinePiece> pieces, bool keepSpaces, Func<string, string> pageNumberOf)
    {
        Begin(keepSpaces);
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case InlinePiece.Run run:
                    Append(run.Text, run.Style, run.Mark);
                    break;
                case InlinePiece.LineEnd:
                    EndLine();
                    break;
                case InlinePiece.Blank blank:
                    AppendBlank(blank);
                    break;
                case InlinePiece.PageNumber reference:
                    hasPageNumbers = true;
                    AppendReserved(pageNumberOf(reference.Anchor), WidestPageNumber, reference.Style, reference.Mark);
                    break;
                case InlinePiece.Reserved reserved:
                    AppendReserved(reserved.Text, reserved.Widest, reserved.Style, reserved.Mark);
                    break;
            }
        }

        return Finish();
    }

    private void Begin(bool keep)
    {
        text.Clear();
        pens.Clear();
        joints.Clear();
        segments.Clear();
        issues.Clear();
        reserves.Clear();
        keepSpaces = keep;
        (pen, pending, hasPageNumbers, replacing) = (0, Joint.Plain, false, false);
        (segmentStart, face, style, mark, previous) = (0, null, null, null, default);
    }

    private void Append(string raw, TextStyle runStyle, InlineMark? runMark)
    {
        foreach (var rune in Composition.Compose(raw).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x00AD:
                    pending = text.Length > 0 ? Joint.SoftHyphen : pending;
                    continue;
                case 0x200B:
                    pending = Joint.Break;
                    continue;
                case 0x2060 or 0xFEFF:
                    pending = Joint.NoBreak;
                    continue;
                case '\n' when keepSpaces:
                    style ??= runStyle;
                    EndLine();
                    continue;
                case '\t' when keepSpaces:
                    for (var i = 0; i < 4; i++)
                        AppendRune(new Rune(' '), runStyle, runMark);
                    continue;
                case ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or 0x2028 or 0x2029:
                    if (keepSpaces || (text.Length > 0 && text[^1] != ' '))
                        AppendRune(new Rune(' '), runStyle, runMark);
                    continue;
            }

            if (Rune.IsControl(rune))
                continue;
            AppendRune(rune, runStyle, runMark);
        }
    }

    private void AppendRune(Rune rune, TextStyle runStyle, InlineMark? runMark)
    {
        var faces = runStyle.Faces;
        int index;
        double advance;
        if (ScriptSupport.Unsupported(rune) is { } script)
        {
            Report(new(LayoutIssueKind.UnsupportedScript, script));
            if (replacing)
                return;
            (index, advance, rune) = ReplacementIn(faces);
            replacing = true;
        }
        else
        {
            replacing = false;
            index = 0;
            advance = rune.IsBmp ? faces.Advances[0].Of((char)rune.Value) : double.NaN;
            if (double.IsNaN(advance))
            {
                index = faces.FaceOf(rune);
                if (index < 0)
                {
                    Report(new(LayoutIssueKind.MissingCharacter, $"U+{rune.Value:X4}"));
                    (index, advance, rune) = ReplacementIn(faces);
                }
                else
                {
                    advance = faces.Advances[index].Of(rune);
                }
            }
        }

        Place(rune, advance * runStyle.Size, faces.Faces[index], runStyle, runMark);
    }

    private static (int Index, double Advance, Rune Rune) ReplacementIn(FaceChain faces)
    {
        foreach (var sign in (ReadOnlySpan<char>)[Replacement, '?'])
        {
            var index = faces.FaceOf(new Rune(sign));
            if (index >= 0)
                return (index, faces.Advances[index].Of(sign), new Rune(sign));
        }

        return (0, 0.5, new Rune(Replacement));
    }

    private void Report(TextIssue issue)
    {
        if (!issues.Contains(issue))
            issues.Add(issue);
    }

    private void Place(Rune rune, double width, FontFace runFace, TextStyle runStyle, InlineMark? runMark)
    {
        if (!ReferenceEquals(face, runFace) || !ReferenceEquals(style, runStyle) || !ReferenceEquals(mark, runMark))
        {
            CloseSegment();
            (face, style, mark) = (runFace, runStyle, runMark);
        }
        else if (runStyle.Kern && text.Length > segmentStart)
        {
            pen += runFace.Kerning(runFace.Glyph(previous), runFace.Glyph(rune)) * runStyle.Size / runFace.Header.UnitsPerEm;
        }

        previous = rune;
        pens.Add(pen);
        joints.Add(pending);
        pending = Joint.Plain;
        if (rune.IsBmp)
        {
            text.Append((char)rune.Value);
        }
        else
        {
            text.Append(rune.ToString());
            pens.Add(pen);
            joints.Add(Joint.NoBreak);
        }

        pen += width;
    }

    private void CloseSegment(bool blank = false)
    {
        if (text.Length > segmentStart)
            segments.Add(new(segmentStart, text.Length, face!, style!, mark, blank));
        segmentStart = text.Length;
        face = null;
    }

    private void EndLine()
    {
        if (style is null)
            return;
        if (text.Length == 0 || text[^1] != ' ' || pending == Joint.Forced)
            AppendRune(new Rune(' '), style, mark);
        pending = Joint.Forced;
    }

    private void AppendBlank(InlinePiece.Blank blank)
    {
        CloseSegment();
        (face, style, mark) = (blank.Style.Faces.Main, blank.Style, blank.Mark);
        pens.Add(pen);
        joints.Add(pending == Joint.Forced ? pending : Joint.NoBreak);
        pending = Joint.Plain;
        text.Append(ObjectReplacement);
        pen += blank.Width;
        CloseSegment(blank: true);
    }

    private void AppendReserved(string shown, string widest, TextStyle runStyle, InlineMark? runMark)
    {
        var start = pen;
        var at = text.Length;
        foreach (var rune in shown.EnumerateRunes())
            AppendRune(rune, runStyle, runMark);
        var extra = runStyle.Faces.Main.Measure(widest, runStyle.Size) - (pen - start);
        if (extra > 0 && text.Length > at)
            reserves.Add((at, extra));
    }

    private ShapedText Finish()
    {
        CloseSegment();
        if (!keepSpaces)
            DropLastSpace();
        pens.Add(pen);
        var shaped = text.ToString();
        var pen0 = pens.ToArray();
        atoms.Clear();
        var cut = new AtomCutter(shaped, pen0, joints, reserves);
        cut.Cut(atoms);
        return new()
        {
            Text = shaped,
            Pen = pen0,
            Segments = [.. segments],
            Atoms = [.. atoms],
            Issues = [.. issues],
            HasPageNumbers = hasPageNumbers,
            LeastWidth = cut.LeastWidth,
            NaturalWidth = cut.NaturalWidth,
        };
    }

    private void DropLastSpace()
    {
        if (text.Length == 0 || text[^1] != ' ' || segments.Count == 0)
            return;
        var last = segments[^1];
        text.Length--;
        pen = pens[^1];
        pens.RemoveAt(pens.Count - 1);
        joints.RemoveAt(joints.Count - 1);
        if (last.Start == text.Length)
            segments.RemoveAt(segments.Count - 1);
        else
            segments[^1] = last with { End = text.Length };
    }
}
