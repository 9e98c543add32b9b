using Guiju.Web.Components.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Guiju.Web.Tests.Components;

public sealed class ListQueryTests
{
    private static readonly ListShape Shape = new() { Sorts = ["due", "number"], Filters = ["mode", "from"], Size = 20 };

    [Theory]
    [InlineData("")]
    [InlineData("?q=%E9%A3%9F%E5%93%81&from=2021-01-01&mode=commitment&sort=-due&size=50&page=3")]
    [InlineData("?sort=number")]
    public void An_address_is_read_and_written_back_the_same(string address) =>
        Assert.Equal("/list" + address, Parse(address).ToUrl("/list"));

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1&size=100000")]
    [InlineData("?page=99999999999&sort=drop table")]
    [InlineData("?unknown=1&sort=due&page=1&size=20&mode=%20")]
    public void What_makes_no_sense_falls_back_to_the_default(string address) =>
        Assert.Equal("/list", Parse(address).ToUrl("/list"));

    [Fact]
    public void Sorting_by_the_present_key_turns_the_order_and_starts_at_the_first_page()
    {
        var query = Parse("?page=4").SortedBy("due");
        Assert.Equal("/list?sort=-due", query.ToUrl("/list"));
        Assert.Equal("/list", query.SortedBy("due").ToUrl("/list"));
        Assert.Equal("/list?sort=number", query.SortedBy("number").ToUrl("/list"));
    }

    [Fact]
    public void Setting_a_filter_keeps_the_others_and_starts_at_the_first_page()
    {
        var query = Parse("?q=a&from=2021-01-01&page=4").With("mode", "filing");
        Assert.Equal("/list?q=a&from=2021-01-01&mode=filing", query.ToUrl("/list"));
        Assert.Equal("/list?q=a&mode=filing", query.With("from", "").ToUrl("/list"));
    }

    [Fact]
    public void A_filter_by_day_is_a_day_or_nothing()
    {
        Assert.Equal(new DateOnly(2021, 2, 28), Parse("?from=2021-02-28").Day("from"));
        Assert.Null(Parse("?from=2021-02-30").Day("from"));
        Assert.Null(Parse("").Day("from"));
    }

    [Fact]
    public void A_page_of_a_list_in_memory_holds_its_rows_and_the_total()
    {
        var page = ListPage.Of([.. Enumerable.Range(1, 45)], Parse("?page=3"));
        Assert.Equal([41, 42, 43, 44, 45], page.Rows);
        Assert.Equal(45, page.Total);
        Assert.Equal(3, page.Pages(Parse("")));
    }

    private static ListQuery Parse(string address) => ListQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(address)), Shape);
}
