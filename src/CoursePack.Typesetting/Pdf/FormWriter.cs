using CoursePack.Typesetting.Fonts;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>
/// Fields to fill in (ISO 32000-1 §12.7), each with an appearance of its own, so that no reader has to make one up. What is to
/// be seen on paper is painted on the page: an empty field shows nothing.
/// </summary>
internal sealed class FormWriter(PdfFile file)
{
    private const int Print = 4, Multiline = 1 << 12, Radio = 1 << 15;

    private const double TypeSize = 11;

    // §12.7.3.3.
    private static readonly byte[] DefaultAppearance =
        [.. "/"u8, .. System.Text.Encoding.ASCII.GetBytes(FormFont.Name), .. " "u8, .. new PdfBuffer().Number(TypeSize).Written, .. " Tf 0 g"u8];

    private readonly Node root = new("", 0, null);

    /// <summary>What appearances show, deflated: that of the many fields of one size is the same.</summary>
    private readonly Dictionary<(Sign Sign, double Width, double Height), byte[]> signs = [];

    private int font;

    /// <summary>Writes a field's widget and keeps its name for the tree of fields.</summary>
    /// <param name="page">Object number of its page.</param>
    /// <param name="register">Takes the widget's object number and gives its key in the parent tree.</param>
    /// <returns>The widget's object number.</returns>
    public int Add(FieldCommand command, double pageHeight, int page, Func<int, int> register)
    {
        var widget = file.Reserve();
        var bounds = command.Bounds;
        var parts = command.Field.Name.Split('.');
        var holder = parts[..^1].Aggregate(root, (node, part) => node.Group(part, file));
        // The choices of one question, and the places of a shared field, are kids of one field; any other field is its widget.
        var shared = command.Field is FormField.Choice or FormField.Lines { Shared: true } ? holder.Shared(parts[^1], command.Field, file) : null;
        var name = shared is null ? holder.Free(parts[^1]) : null;
        (shared ?? holder).Kids.Add(widget);

        var appearances = Appearances(command.Field, bounds);
        var output = file.Open(widget).Raw("<</Type/Annot/Subtype/Widget/F "u8).Integer(Print).Raw("/Rect"u8).Rectangle(bounds, pageHeight)
            .Raw("/P "u8).Reference(page).Raw("/StructParent "u8).Integer(register(widget));
        if ((shared ?? holder) != root)
            output.Raw("/Parent "u8).Reference((shared ?? holder).Number);
        if (name is not null)
            output.Raw("/T"u8).Text(name);
        output.Raw("/TU"u8).Text(command.Field is FormField.Choice one ? $"{one.Answer}: {one.Tooltip}" : command.Field.Tooltip);
        switch (command.Field)
        {
            case FormField.Lines lines:
                if (name is not null)
                    output.Raw("/FT/Tx/Ff "u8).Integer(lines.Several ? Multiline : 0);
                output.Raw("/DA"u8).Literal(DefaultAppearance).Raw("/AP<</N "u8).Reference(appearances[0]).Raw(">>"u8);
                break;
            case FormField.Tick tick:
                output.Raw("/FT/Btn"u8).Raw("/V"u8).Name(tick.Ticked ? "Yes" : "Off").Raw("/AS"u8).Name(tick.Ticked ? "Yes" : "Off")
                    .Raw("/AP<</N<</Yes "u8).Reference(appearances[0]).Raw("/Off "u8).Reference(appearances[1]).Raw(">>>>"u8);
                break;
            case FormField.Choice choice:
                output.Raw("/AS/Off/AP<</N<<"u8).Name(State(choice)).Raw((byte)' ').Reference(appearances[0]).Raw("/Off "u8).Reference(appearances[1]).Raw(">>>>"u8);
                break;
        }

        output.Raw(">>"u8);
        file.Close();
        return widget;
    }

    /// <returns>Object number of the form; 0 for a document without fields.</returns>
    public int Write()
    {
        if (root.Kids.Count == 0)
            return 0;
        WriteGroups(root);
        var number = file.Reserve();
        var output = file.Open(number).Raw("<</Fields["u8);
        foreach (var kid in root.Kids)
            output.Reference(kid).Raw((byte)' ');
        output.Raw("]/DA"u8).Literal(DefaultAppearance).Raw("/DR<</Font<<"u8).Name(FormFont.Name).Raw((byte)' ').Reference(Font()).Raw(">>>>>>"u8);
        file.Close();
        return number;
    }

    private void WriteGroups(Node node)
    {
        foreach (var child in node.Children)
        {
            var output = file.Open(child.Number).Raw("<</T"u8).Text(child.Name);
            if (node != root)
                output.Raw("/Parent "u8).Reference(node.Number);
            if (child.Field is FormField.Choice)
                output.Raw("/FT/Btn/Ff "u8).Integer(Radio).Raw("/V/Off"u8);
            else if (child.Field is FormField.Lines { Several: var several })
                output.Raw("/FT/Tx/Ff "u8).Integer(several ? Multiline : 0).Raw("/DA"u8).Literal(DefaultAppearance);
            if (child.Field is { } field)
                output.Raw("/TU"u8).Text(field.Tooltip);
            output.Raw("/Kids["u8);
            foreach (var kid in child.Kids)
                output.Reference(kid).Raw((byte)' ');
            output.Raw("]>>"u8);
            file.Close();
            WriteGroups(child);
        }
    }

    /// <summary>The name of an answer's state: its words, but <c>Off</c> stands for nothing chosen (§12.7.4.2.4).</summary>
    private static string State(FormField.Choice choice) => choice.Answer == "Off" ? "Off-answer" : choice.Answer;

    /// <summary>Chosen, then not chosen; for text, the empty one.</summary>
    private int[] Appearances(FormField field, Rectangle bounds) => field switch
    {
        FormField.Lines => [Appearance(bounds, Sign.EmptyText)],
        FormField.Tick => [Appearance(bounds, Sign.Check), Appearance(bounds, Sign.Nothing)],
        _ => [Appearance(bounds, Sign.Dot), Appearance(bounds, Sign.Nothing)],
    };

    // §12.5.5, §8.10: the box of an appearance is that of its field, from the corner below left.
    private int Appearance(Rectangle bounds, Sign sign)
    {
        var number = file.Reserve();
        var entries = new PdfBuffer().Raw("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Number(bounds.Width).Raw((byte)' ').Number(bounds.Height).Raw("]/Resources<</Font<<"u8)
            .Name(FormFont.Name).Raw((byte)' ').Reference(Font()).Raw(">>>>"u8);
        file.WriteDeflated(number, entries.Written, Deflated(sign, bounds));
        return number;
    }

    private byte[] Deflated(Sign sign, Rectangle bounds)
    {
        if (!signs.TryGetValue((sign, bounds.Width, bounds.Height), out var deflated))
        {
            signs[(sign, bounds.Width, bounds.Height)] = deflated = PdfFile.Deflate(sign switch
            {
                Sign.EmptyText => "/Tx BMC EMC"u8,
                Sign.Check => Check(bounds),
                Sign.Dot => Dot(bounds),
                _ => [],
            });
        }

        return deflated;
    }

    private static byte[] Check(Rectangle box)
    {
        var path = new PdfBuffer().Number(box.Width * 0.1).Raw(" w 1 J 1 j 0 g 0 G "u8);
        Point(path, box, 0.22, 0.5).Raw(" m "u8);
        Point(path, box, 0.42, 0.26).Raw(" l "u8);
        return Point(path, box, 0.8, 0.78).Raw(" l S"u8).ToArray();
    }

    /// <summary>A disc of half the box's width: four curves (the usual 0.5523 for a quarter of a circle).</summary>
    private static byte[] Dot(Rectangle box)
    {
        const double r = 0.27, k = 0.27 * 0.5523, c = 0.5;
        var path = new PdfBuffer().Raw("0 g "u8);
        Point(path, box, c + r, c).Raw(" m "u8);
        Curve(path, box, (c + r, c + k), (c + k, c + r), (c, c + r));
        Curve(path, box, (c - k, c + r), (c - r, c + k), (c - r, c));
        Curve(path, box, (c - r, c - k), (c - k, c - r), (c, c - r));
        Curve(path, box, (c + k, c - r), (c + r, c - k), (c + r, c));
        return path.Raw("f"u8).ToArray();
    }

    private static void Curve(PdfBuffer path, Rectangle box, (double X, double Y) a, (double X, double Y) b, (double X, double Y) end)
    {
        Point(path, box, a.X, a.Y).Raw((byte)' ');
        Point(path, box, b.X, b.Y).Raw((byte)' ');
        Point(path, box, end.X, end.Y).Raw(" c "u8);
    }

    private static PdfBuffer Point(PdfBuffer path, Rectangle box, double x, double y) => path.Number(box.Width * x).Raw((byte)' ').Number(box.Height * y);

    private int Font() => font != 0 ? font : font = FormFont.Write(file, BundledFonts.Regular);

    private enum Sign
    {
        Nothing,
        EmptyText,
        Check,
        Dot,
    }

    /// <summary>A field that holds others: part of a name, or what several places share.</summary>
    private sealed class Node(string name, int number, FormField? sharedField)
    {
        private readonly Dictionary<string, Node> groups = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Node> shared = new(StringComparer.Ordinal);
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);

        public string Name => name;

        public int Number => number;

        /// <summary>What its kids share; null for a part of a name.</summary>
        public FormField? Field => sharedField;

        /// <summary>Object numbers of what it holds, in reading order.</summary>
        public List<int> Kids { get; } = [];

        /// <summary>Those of its kids that hold others.</summary>
        public List<Node> Children { get; } = [];

        public Node Group(string part, PdfFile file) => groups.TryGetValue(part, out var known) ? known : groups[part] = Add(part, null, file);

        public Node Shared(string part, FormField what, PdfFile file) => shared.TryGetValue(part, out var known) ? known : shared[part] = Add(part, what, file);

        /// <summary>The name, or the name with a number where there is one of that name already.</summary>
        public string Free(string part)
        {
            var free = part;
            for (var n = 2; !taken.Add(free); n++)
                free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part}-{n}");
            return free;
        }

        private Node Add(string part, FormField? what, PdfFile file)
        {
            var node = new Node(Free(part), file.Reserve(), what);
            Children.Add(node);
            Kids.Add(node.Number);
            return node;
        }
    }
}
