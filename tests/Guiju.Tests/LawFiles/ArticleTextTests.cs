using Guiju.LawFiles.Reading;

namespace Guiju.Tests.LawFiles;

public sealed class ArticleTextTests
{
    [Fact]
    public void Every_number_is_read_back_as_it_is_written() =>
        Assert.All(Enumerable.Range(1, 9999), n => Assert.Equal(n, ChineseNumber.Read(ChineseNumber.Write(n))));

    [Theory]
    [InlineData("十", 10)]
    [InlineData("二十", 20)]
    [InlineData("一百零五", 105)]
    [InlineData("一百一十", 110)]
    [InlineData("一百六十三", 163)]
    [InlineData("一千二百六十", 1260)]
    public void Numbers_are_written_as_statutes_do(string text, int number)
    {
        Assert.Equal(number, ChineseNumber.Read(text));
        Assert.Equal(text, ChineseNumber.Write(number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("十十")]
    [InlineData("一二")]
    [InlineData("百")]
    [InlineData("十百")]
    [InlineData("42")]
    public void What_is_no_number_is_not_read(string text) => Assert.Null(ChineseNumber.Read(text));

    [Theory]
    [InlineData("第四十二条", new[] { 42 })]
    [InlineData("第三十二条第一款第（四）项", new[] { 32 })]
    [InlineData("第四十八条第二款", new[] { 48 })]
    [InlineData("第一百三十三条之一", new[] { 133 })]
    [InlineData("第三十二条第一款第（四）项、第四十二条第一款", new[] { 32, 42 })]
    public void Articles_are_read_with_paragraphs_and_items(string text, int[] articles) => Assert.Equal(articles, ArticleText.Articles(text));

    [Theory]
    [InlineData("")]
    [InlineData("四十二条")]
    [InlineData("第42条")]
    [InlineData("第四十二条一款")]
    [InlineData("第四十二条、")]
    [InlineData("第十十条")]
    public void What_is_no_article_is_not_read(string text) => Assert.Null(ArticleText.Articles(text));
}
