using CoursePack.Typesetting.Elements;
using CoursePack.Typesetting.Layout;
using CoursePack.Typesetting.Painting;
using static CoursePack.Tests.Typesetting.Layout.Layouts;

namespace CoursePack.Tests.Typesetting.Layout;

public sealed class TableTests
{
    private static readonly TableLook NoPadding = new() { Padding = default };

    [Fact]
    public void The_head_stands_again_on_each_page_as_page_furniture()
    {
        var book = LayOut(Table(1, [["Head"], .. Enumerable.Range(1, 20).Select(i => new[] { $"r{i}" })]));
        book.Texts().ShouldBe("""
            1: Head | r1 | r2 | r3 | r4 | r5 | r6 | r7 | r8 | r9
            2: <Head> | r10 | r11 | r12 | r13 | r14 | r15 | r16 | r17 | r18
            3: <Head> | r19 | r20
            """.ReplaceLineEndings("\n"));
        book.Document.Pages[1].Commands.OfType<TextCommand>().First().Pagination.ShouldBe(Pagination.Repeated);
        book.Document.Structure.Children.Single().Children.Select(c => (c.Type, c.Children.Count())).ShouldBe([("THead", 1), ("TBody", 20)]);
    }

    [Fact]
    public void The_head_does_not_stand_alone_at_the_foot_of_a_page() =>
        LayOut(Stack(Lines(9, "a"), Table(1, [["Head"], ["row"]]))).Texts().ShouldEndWith("\n2: Head | row");

    [Fact]
    public void A_table_does_not_begin_with_one_row_at_the_foot_of_a_page() =>
        LayOut(Stack(Lines(8, "a"), Table(1, [["Head"], ["r1"], ["r2"]]))).Texts().ShouldEndWith("\n2: Head | r1 | r2");

    [Fact]
    public void The_last_row_does_not_stand_alone_on_a_page() =>
        LayOut(Stack(Lines(4, "a"), Table(1, [["Head"], ["r1"], ["r2"], ["r3"], ["r4"], ["r5"], ["r6"]])))
            .Texts().ShouldBe("1: a1 | a2 | a3 | a4 | Head | r1 | r2 | r3 | r4\n2: <Head> | r5 | r6");

    [Fact]
    public void A_row_that_names_the_rows_below_it_is_not_the_last_on_a_page()
    {
        var rows = Enumerable.Range(1, 14).Select(i => new TableRowSpec([new(P($"r{i}"))]) { KeepWithNext = i == 10 });
        LayOut(new TableElement([new()], [.. rows]) { Look = NoPadding }).Texts().ShouldStartWith("1: r1 | r2 | r3 | r4 | r5 | r6 | r7 | r8 | r9\n2: r10");
    }

    [Fact]
    public void A_row_that_fits_a_page_is_not_cut() =>
        LayOut(Stack(Lines(7, "a"), Table(0, Row(Lines(5, "b"), P("x"))))).Texts().ShouldBe("1: a1 | a2 | a3 | a4 | a5 | a6 | a7\n2: b1 x | b2 | b3 | b4 | b5");

    [Fact]
    public void A_row_higher_than_a_page_goes_on_with_an_issue_and_stays_one_row()
    {
        var book = LayOut(new TableElement([new(), new()], [new([new(Lines(14, "b")), new(P("x"))]) { Origin = "row" }]) { Look = NoPadding });
        book.Document.Words().Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.StartsWith('b')).ShouldBe(14);
        book.Issues.Select(i => (i.Kind, i.Origin)).Distinct().ShouldBe([(LayoutIssueKind.RowTooHigh, "row")]);
        book.Document.Tree().Split('\n').Count(l => l.Contains("TR", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Rows_tied_by_a_spanning_cell_stay_on_one_page()
    {
        var table = new TableElement([new(), new()],
        [
            new([new(Lines(4, "span"), RowSpan: 2), new(Lines(2, "a"))]),
            new([new(Lines(2, "b"))]),
        ])
        { Look = NoPadding };
        LayOut(Stack(Lines(7, "x"), table)).Document.Pages[1].Commands.OfType<TextCommand>().Count().ShouldBe(8);
    }

    [Fact]
    public void A_spanning_cell_higher_than_a_page_loses_nothing()
    {
        var rows = Enumerable.Range(1, 15).Select(i => new TableRowSpec(i == 1 ? [new(Lines(14, "s"), RowSpan: 15), new(P("r1"))] : [new(P($"r{i}"))]));
        var book = LayOut(new TableElement([new(), new()], [.. rows]) { Look = NoPadding });
        var words = book.Document.Words().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        words.ShouldBe(Enumerable.Range(1, 14).Select(i => $"s{i}").Concat(Enumerable.Range(1, 15).Select(i => $"r{i}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Narrow_columns_get_what_they_ask_for_and_the_long_one_the_rest()
    {
        var x = Lefts(Table(0, [["10", "Read out the three freedoms and let each person choose a small story to work with"]]));
        (x[1] - x[0]).ShouldBeLessThan(40);
    }

    // The table is 200 points wide and begins at 10.
    [Fact]
    public void A_column_has_at_least_the_width_it_is_given() =>
        Lefts(new TableElement([new(), new(), new(Least: 120)], [new([new(P("a")), new(P("b")), new(P("x"))])]) { Look = NoPadding }).Last().ShouldBeLessThan(91);

    [Fact]
    public void Weights_share_the_width() => Lefts(new TableElement([new(1), new(3)], [new([new(P("a")), new(P("b"))])]) { Look = NoPadding }).ShouldBe([10, 60]);

    [Fact]
    public void A_table_wider_than_its_place_has_its_words_cut_with_an_issue()
    {
        var book = LayOut(new TableElement([], [new([.. Enumerable.Range(0, 8).Select(_ => new TableCellSpec(P("extraordinarily")))])]) { Origin = "table", Look = NoPadding });
        book.Issues.ShouldContain(i => i.Kind == LayoutIssueKind.TableTooWide && Equals(i.Origin, "table"));
        book.Document.Words().Replace(" ", "", StringComparison.Ordinal).Length.ShouldBe(8 * "extraordinarily".Length);
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_gets_more_columns() =>
        LayOut(Table(0, [["a"], ["b", "c", "d"]])).Texts().ShouldBe("1: a | bcd");

    [Fact]
    public void A_thousand_rows_take_commands_in_step_with_rows()
    {
        var small = Commands(LayOut(Table(1, Numbered(200))));
        var large = Commands(LayOut(Table(1, Numbered(1000))));
        large.ShouldBeInRange(4 * small, 6 * small);
    }

    [Fact]
    public void Spans_heads_and_cells_are_in_the_structure() =>
        LayOut(new TableElement([new(), new(), new()],
        [
            new([new(P("Who"), RowSpan: 2), new(P("May see"), ColumnSpan: 2)]),
            new([new(P("if asked")), new(P("if not"))]),
            new([new(P("Trainer")) { HeadsRow = true }, new(P("yes")), new(P("no"))]),
        ])
        { HeaderRows = 2, Caption = new TagElement("Caption", P("Rights")) }).Document.Tree().ShouldBe("""
            Document
              Table
                Caption
                  P: Rights
                THead
                  TR
                    TH Column rows=2
                      P: Who
                    TH Column columns=2
                      P: May see
                  TR
                    TH Column
                      P: if asked
                    TH Column
                      P: if not
                TBody
                  TR
                    TH Row
                      P: Trainer
                    TD
                      P: yes
                    TD
                      P: no

            """.ReplaceLineEndings("\n"));

    private static IEnumerable<string[]> Numbered(int rows) => [["Head"], .. Enumerable.Range(1, rows).Select(i => new[] { $"row {i}" })];

    private static int Commands(LaidOutBook book) => book.Document.Pages.Sum(p => p.Commands.Length);

    private static double[] Lefts(TableElement table) =>
        [.. LayOut(table).Document.Pages[0].Commands.OfType<TextCommand>().Select(t => t.X).Distinct().Order().Take(2)];

    private static TableElement Table(int headerRows, IEnumerable<string[]> rows) =>
        new([], [.. rows.Select(cells => new TableRowSpec([.. cells.Select(c => new TableCellSpec(P(c)))]))]) { HeaderRows = headerRows, Look = NoPadding };

    private static TableElement Table(int headerRows, TableRowSpec row) => new([new(), new()], [row]) { HeaderRows = headerRows, Look = NoPadding };

    private static TableRowSpec Row(params Element[] cells) => new([.. cells.Select(c => new TableCellSpec(c))]);
}
