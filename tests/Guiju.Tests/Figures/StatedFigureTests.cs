using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Figures;

public class StatedFigureTests
{
    private static FigureDefinition Reviews => AllAreas.Figures["review.matters"];

    [Theory]
    [InlineData(183, "180多")]
    [InlineData(189, "180多")]
    [InlineData(180, "180")]
    [InlineData(10, "10")]
    [InlineData(11, "10多")]
    [InlineData(7, "7")]
    [InlineData(0, "0")]
    public void More_than_a_round_number_is_said_only_when_it_is_more(int value, string text) =>
        Assert.Equal(text, StatedFigure.Of(Reviews, value).Text);

    [Fact]
    public void The_exact_value_stays_beside_the_stated_one()
    {
        var stated = StatedFigure.Of(Reviews, 183);
        Assert.Equal(183, stated.Value);
        Assert.Equal(180, stated.Stated);
    }

    [Fact]
    public void Where_there_is_no_value_a_dash_is_stated() => Assert.Equal("—", StatedFigure.Of(AllAreas.Figures["centre.resident-rate"], null).Text);

    [Theory]
    [InlineData(422, 431, 1, 97.9)]
    [InlineData(1, 8, 1, 12.5)]
    [InlineData(1, 8, 0, 13)]
    [InlineData(3, 2000, 1, 0.2)]
    public void A_share_is_rounded_half_away_from_zero(long part, long whole, int decimals, decimal percent) =>
        Assert.Equal(percent, FigureRounding.Share(part, whole, decimals));

    [Fact]
    public void A_figure_over_a_field_that_is_not_there_is_seen()
    {
        var figure = Reviews with
        {
            Query = new(
                new FigureSource.Register("study-sessions"),
                [new FigureFilter.Is("tier", "everybody"), new FigureFilter.WithinPeriod("topic"), new FigureFilter.HasAct("a:b")],
                new FigureMeasure.Sum("place")),
            RowColumns = ["number", "colour"],
        };
        Assert.Equal(5, FigureFields.Mistakes(figure, AllAreas.Registers).Count());
        Assert.Single(FigureFields.Mistakes(
            figure with { Query = figure.Query with { Source = new FigureSource.Register("no-such") } }, new Dictionary<string, RegisterDefinition>()));
    }
}
