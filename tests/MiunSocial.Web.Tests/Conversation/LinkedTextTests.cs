using Microsoft.AspNetCore.Razor.TagHelpers;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Conversation;

public sealed class LinkedTextTests
{
    [Theory]
    [InlineData("Hej <b>!", "Hej &lt;b&gt;!")]
    [InlineData("Se https://a.test/x?b=1&c=2.", "Se <a href=\"https://a.test/x?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer\">https://a.test/x?b=1&amp;c=2</a>.")]
    [InlineData("(http://a.test/)", "(<a href=\"http://a.test/\" rel=\"nofollow noopener noreferrer\">http://a.test/</a>)")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("https://ours.test@theirs.test/", "<span>https://ours.test@theirs.test/</span>")]
    [InlineData("https://a.test\"onclick=x", "<a href=\"https://a.test/\" rel=\"nofollow noopener noreferrer\">https://a.test</a>&quot;onclick=x")]
    [InlineData("https://", "https://")]
    [InlineData("xhttps://a.test", "xhttps://a.test")]
    public void Text_HasItsAddressesAsLinks_AndNothingElse(string text, string html)
    {
        var output = new TagHelperOutput("linked-text", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new LinkedTextTagHelper { Text = text }.Process(new([], new Dictionary<object, object>(), "one"), output);

        Assert.Equal(html, output.Content.GetContent());
    }
}
