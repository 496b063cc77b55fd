namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>The logical structure of a file (ISO 32000-1 §14.7), from the root down.</summary>
internal sealed class PdfStructureTree
{
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly List<StructureNode> nodes = [];

    private PdfStructureTree(PdfValue root) => Root = root;

    public PdfValue Root { get; }

    /// <summary>All elements in reading order.</summary>
    public IReadOnlyList<StructureNode> Nodes => nodes;

    /// <summary>Elements that stand in the tree more than once.</summary>
    public List<string> Repeated { get; } = [];

    public static PdfStructureTree Read(PdfUaSubject subject)
    {
        var tree = new PdfStructureTree(subject.Catalog["/StructTreeRoot"]);
        foreach (var kid in Kids(tree.Root))
            tree.Add(kid, null);
        return tree;
    }

    private static IEnumerable<PdfValue> Kids(PdfValue element) => element["/K"] is { IsArray: true } kids ? kids.Items : element["/K"] is { IsPresent: true } kid ? [kid] : [];

    private void Add(PdfValue element, StructureNode? parent)
    {
        if (!met.Add(element.Reference ?? ""))
        {
            Repeated.Add(element.Reference ?? "");
            return;
        }
        var node = new StructureNode(element, element["/S"].Name ?? "", Standard(element["/S"].Name ?? ""), parent);
        nodes.Add(node);
        parent?.Children.Add(node);
        foreach (var kid in Kids(element))
        {
            if (kid.Integer is { } id)
                node.Content.Add((element["/Pg"].Reference ?? "", id));
            else if (kid["/Type"].Name == "/MCR")
                node.Content.Add((kid["/Pg"].Reference ?? element["/Pg"].Reference ?? "", kid["/MCID"].Integer ?? -1));
            else if (kid["/Type"].Name == "/OBJR")
                node.Objects.Add(kid["/Obj"]);
            else if (kid["/S"].IsPresent)
                Add(kid, node);
            else
                node.Unknown.Add(kid);
        }
    }

    /// <summary>The type that a name stands for: itself, or the end of its way through the role map (§14.7.3).</summary>
    private string Standard(string type)
    {
        for (var steps = 0; steps < 10 && !StructureNode.StandardTypes.Contains(type) && Root["/RoleMap"][type].Name is { } mapped; steps++)
            type = mapped;
        return type;
    }
}
