using System.Net;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Platforms;

[OnEveryDatabase]
public sealed class PlatformValidationTests(PlatformOffice office) : IClassFixture<PlatformOffice>
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "\"><svg/onload=alert(3)>'--</textarea><b>",
        "javascript:alert(4) {0} {{5}} ${6} @(7) %3Cb%3E",
        "\u202Eabc\u202C \ud83d \0",
        new string('W', 5000),
    ];

    [Theory]
    [InlineData("Name", "", "Name")]
    [InlineData("Name", "Facebook", "Name")]
    [InlineData("Hosts", "", "Hosts")]
    [InlineData("Hosts", "https://x.test/", "Hosts")]
    [InlineData("Hosts", "fel.test facebook.com", "Hosts")]
    [InlineData("WordsHashtag", "a/b", "WordsHashtag")]
    [InlineData("WordsOther", "status", "WordsOther")]
    [InlineData("Forms[0].Key", "", "Forms_0__Key")]
    [InlineData("Forms[0].Key", "Stor Nyckel", "Forms_0__Key")]
    [InlineData("Forms[0].PathTemplate", "/utan", "Forms_0__PathTemplate")]
    [InlineData("Forms[0].PathTemplate", "{handle}", "Forms_0__PathTemplate")]
    [InlineData("Forms[0].HandlePattern", "[a-z", "Forms_0__HandlePattern")]
    [InlineData("Forms[0].HandlePattern", "(?=x)[a-z]", "Forms_0__HandlePattern")]
    [InlineData("Forms[0].HostTemplate", "annan.test", "Forms_0__HostTemplate")]
    [InlineData("Forms[0].CanonicalTemplate", "https://annan.test/{handle}", "Forms_0__CanonicalTemplate")]
    public async Task Add_WithSomethingWrong_SaysSoBesideTheFieldAndKeepsTheRest(string field, string typed, string id)
    {
        var page = await (await office.NewFormAsync("Fel")).Fill(field, typed).SubmitAsync("false");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([id], page.FieldErrors.Keys);
        Assert.Equal([typed], page.Form("form[action='/platforms/new']")[field]);
        Assert.Equal([field == "WordsPost" ? typed : "p status"], page.Form("form[action='/platforms/new']")["WordsPost"]);
    }

    [Fact]
    public async Task Edit_TwoFormsOfOneKey_AreToldInTheSecondOnesPlace()
    {
        var form = await office.FormAsync("instagram");

        var page = await form.Fill("Forms[1].Key", "account").Fill("Forms[1].PathTemplate", "/x/{handle}").Fill("Forms[1].HandlePattern", "[a-z]+")
            .SubmitAsync("false");

        Assert.Equal(["Forms_1__Key"], page.FieldErrors.Keys);
    }

    [Fact]
    public async Task Try_TypedRules_AreUsedWithoutBeingSaved()
    {
        var form = await office.FormAsync("instagram");

        var page = await form.Fill("Address", "instagram.com/u/Miun").Fill("Forms[1].Key", "user").Fill("Forms[1].PathTemplate", "/u/{handle}")
            .Fill("Forms[1].HandlePattern", "[A-Za-z]+").SubmitAsync("true");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("https://www.instagram.com/u/miun", page.Text(".notice"), StringComparison.Ordinal);
        Assert.Equal(["/u/{handle}"], page.Form("form[action='/platforms/instagram']")["Forms[1].PathTemplate"]);
        Assert.Single((await office.KeptAsync("instagram")).Forms);
    }

    [Fact]
    public async Task Try_RulesThatCannotBeUsed_SaysWhatIsWrong()
    {
        var page = await (await office.NewFormAsync("Prov")).Fill("Forms[0].HandlePattern", "(").Fill("Address", "prov.test/@miun").SubmitAsync("true");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Forms_0__HandlePattern"], page.FieldErrors.Keys);
        Assert.False(page.Has(".notice"));
    }

    [Fact]
    public async Task Try_ARuleOfANewPlatform_IsReadBesideTheOthers()
    {
        var form = await office.NewFormAsync("Prov");

        Assert.Contains("https://prov.test/@miun", (await form.Fill("Address", "prov.test/@Miun").SubmitAsync("true")).Text(".notice"), StringComparison.Ordinal);
        Assert.Contains("Facebook", (await form.Fill("Address", "facebook.com/hashtag/x").SubmitAsync("true")).Text(".notice"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InEveryField_IsShownAgainAsText(string typed)
    {
        var form = await office.NewFormAsync("Fientlig");
        foreach (var name in form.Fields.Select(field => field.Key).Where(name => name is not ("Icon" or "AllowsChecks" or "__RequestVerificationToken")).Distinct().ToList())
        {
            form.Fill(name, typed);
        }

        foreach (var button in new[] { "true", "false" })
        {
            var page = await form.SubmitAsync(button);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            AssertHarmless(page);
        }
        AssertHarmless(await (await office.Administrator).GetAsync($"/platforms?address={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task Post_WithOddFields_IsNeverABug()
    {
        var form = await office.NewFormAsync("Udda");
        var administrator = await office.Administrator;
        foreach (var odd in new[] { ("Forms[7].Key", "x"), ("Forms", "x"), ("Forms[-1].Key", "x"), ("Forms[x].Key", "y"), ("Forms.index", "9"), ("IsTrial", "maybe"), ("Icon", "../../x") })
        {
            var page = await administrator.PostAsync("/platforms/new", form.Fields.Append(new(odd.Item1, odd.Item2)).Where(field => field.Key != "Name"));
            Assert.Equal((odd.Item1, HttpStatusCode.BadRequest), (odd.Item1, page.Status));
        }
    }

    private static void AssertHarmless(PortalPage page)
    {
        Assert.True((int)page.Status < 500);
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Document.Scripts, script => !script.HasAttribute("src"));
    }
}
