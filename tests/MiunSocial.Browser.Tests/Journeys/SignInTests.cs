using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Channels;
using MiunSocial.Web.Features.Errors;
using MiunSocial.Web.Features.Home;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

public sealed class SignInTests(BrowserSite site) : BrowserTest(site)
{
    private const int LockedMinutes = 15;

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

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task WrongPassword_IsExplainedAndTheAddressKept(string language)
    {
        var visitor = await OpenAsync(language);
        await visitor.OpenSignInAsync();

        await visitor.TrySignInAsync("staff@demo.test", "not the password");

        await Expect(visitor.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync(visitor.Words.Of<AccountText>("SignIn.Failed", LockedMinutes));
        await Expect(visitor.Main.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(visitor.Field<AccountText>("Field.Email")).ToHaveValueAsync("staff@demo.test");
        await Expect(visitor.Field<AccountText>("Field.Password")).ToHaveValueAsync("");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task DemonstrationButton_LeadsToThePageThatWasAskedFor(string language)
    {
        var visitor = await OpenAsync(language);
        await visitor.OpenAsync("/channels");
        await visitor.UseLanguageAsync();

        var button = $"{visitor.Words.Of<AccountText>("Demo.Choose")} Elias Studin";
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        await visitor.SeesHeadingAsync<ChannelsText>("Index.Title");
        Assert.Equal("/channels", visitor.Address);
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task Student_SeesNoRequests(string language)
    {
        var student = await EnterAsync("student@demo.test", language);

        await student.OpenAsync("/");
        await Expect(student.NavigationLink("Channels")).ToBeVisibleAsync();
        await Expect(student.NavigationLink("Requests")).ToHaveCountAsync(0);
        await Expect(student.NavigationLink("Approvals")).ToHaveCountAsync(0);

        Assert.Equal(403, await student.OpenAsync("/requests"));
        await student.SeesHeadingAsync<ErrorsText>("403.Title");
        await student.FollowAsync<ErrorsText>("Home");
        await student.SeesHeadingAsync<HomeText>("Hello", "Elias");
    }
}
