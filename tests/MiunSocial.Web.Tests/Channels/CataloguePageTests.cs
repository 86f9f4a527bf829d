using System.Net;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Channels;

public sealed class CataloguePageTests(ReadOnlyPortal portal)
{
    [Fact]
    public async Task Filter_ByPlatform_ShowsItsChannelsAndHowManyEachOtherChoiceWouldLeave()
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");

        var page = await staff.OpenAsync("/channels?platform=instagram");

        var chosen = page.Text("#platform option[selected]");
        Assert.StartsWith("Instagram (", chosen);
        Assert.Contains(chosen.Split('(', ')')[1], page.Text(".result-count"));
        Assert.Contains(page.Texts("#platform option"), text => text.StartsWith("Facebook (", StringComparison.Ordinal));
        Assert.Equal("Ta bort filtret Plattform: Instagram", page.Text("#chosen .tag"));
    }

    [Fact]
    public async Task Choices_InWords_LeadToTheListWithoutThem()
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");

        var page = await staff.OpenAsync("/channels?platform=instagram&q=e&view=table&sort=changed");

        Assert.Equal(
            ["/channels?platform=instagram&sort=changed", "/channels?q=e&sort=changed"],
            page.Document.QuerySelectorAll("#chosen .tag").Select(link => link.GetAttribute("href")).Order());
    }

    [Theory]
    [InlineData("/channels?view=table", ".table-plain tbody tr")]
    [InlineData("/channels/print", ".table-plain tbody tr")]
    [InlineData("/channels", ".card-channel")]
    public async Task Views_ShowTheChannels(string address, string each)
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");

        Assert.NotEmpty((await staff.OpenAsync(address)).Texts(each));
    }

    [Theory]
    [InlineData("officer@demo.test", true)]
    [InlineData("admin@demo.test", true)]
    [InlineData("staff@demo.test", false)]
    [InlineData("student@demo.test", false)]
    public async Task Health_IsAFilterForThoseWhoGovernTheChannels(string email, bool isOffered)
    {
        using var reader = await portal.SignedInAsAsync(email);

        var all = await reader.OpenAsync("/channels");
        var good = await reader.OpenAsync("/channels?health=good");

        Assert.Equal(isOffered, all.Has("#health"));
        Assert.Equal(isOffered, all.Text(".result-count") != good.Text(".result-count"));
        Assert.Equal(isOffered, good.Has("#chosen .tag"));
    }

    [Theory]
    [InlineData("/channels?platform=%00&kind=%3Cscript%3E&unit=%F0%9F%98%80&audience=%ED%A0%80&language=xx&aim=9&status=-1&sort=none&view=none&page=-5")]
    [InlineData("/channels?q=%25_%27%22%3Cb%3E&page=999999999")]
    [InlineData("/channels?page=abc&closed=maybe&sort=99")]
    [InlineData("/channels/print?q=%EF%BF%BE&status=closed")]
    [InlineData("/channels/finder?audience=nobody&aim=12345")]
    [InlineData("/channels/filters?query=a%26%3D%3D%26q%3D%3Cscript%3E")]
    public async Task OddQueries_AreAnsweredAsPages(string address)
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");

        var page = await staff.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>", page.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Finder_WithAudienceAndAim_ShowsThoseThatFit()
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");

        var page = await staff.OpenAsync("/channels/finder?audience=current-students");

        Assert.NotEmpty(page.Texts("#fitting ~ .card-grid .card-channel"));
        Assert.Contains("når dem redan", page.Text("#fitting"));
    }

    [Fact]
    public async Task Replacement_ByScript_LeavesACleanAddress()
    {
        using var staff = await portal.SignedInAsAsync("staff@demo.test");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/channels?q=&platform=instagram&kind=&unit=&sort=");
        request.Headers.Add("HX-Request", "true");

        var page = await staff.SendAsync(request);

        Assert.Equal(["/channels?platform=instagram"], page.Headers.GetValues("HX-Push-Url"));
    }
}
