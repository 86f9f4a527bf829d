using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Home;

namespace MiunSocial.Browser.Tests.Journeys;

public sealed class SignInTests(BrowserSite site) : BrowserTest(site)
{
    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Password_LetsInAndSignOutLetsOut(string language)
    {
        var visitor = await OpenAsync(language);
        await visitor.OpenSignInAsync();

        await visitor.SignInByPasswordAsync("staff@demo.test");
        await visitor.SeesHeadingAsync<HomeText>("Hello", "Malin");
        await visitor.SignOutAsync();

        await visitor.IsToldAsync<AccountText>("SignOut.Done");
        await visitor.OpenAsync("/channels");
        await visitor.SeesHeadingAsync<AccountText>("SignIn.Title");
    }
}
