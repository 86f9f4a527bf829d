using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Web.Features.Account;
using MiunSocial.Web.Features.Home;
using MiunSocial.Web.Features.Organisation;
using MiunSocial.Web.Features.People;
using MiunSocial.Web.Features.Shared;
using static Microsoft.Playwright.Assertions;

namespace MiunSocial.Browser.Tests.Journeys;

public sealed class AdministrationTests(BrowserSite site) : BrowserTest(site)
{
    private const string NewPassword = "fem krumma granar";

    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task NewPerson_GetsALinkChoosesAPasswordAndSignsIn(string language)
    {
        var administrator = await EnterAsync("admin@demo.test", language);
        var email = $"nils.{_mark}@demo.test";

        await AddAsync(administrator, email);
        await administrator.PressAsync<PeopleText>("Link.Issue");
        var link = await administrator.Page.GetByRole(AriaRole.Textbox, new() { Name = administrator.Words.Of<PeopleText>("Link.Heading") }).InputValueAsync();
        var person = await ChoosePasswordAsync(link, language);
        await person.SignInByPasswordAsync(email, NewPassword);

        await person.SeesHeadingAsync<HomeText>("Hello", "Nils");
        await person.OpenAsync(link);
        await person.SeesHeadingAsync<AccountText>("LinkUsed.Title");
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task NewUnit_GetsAStandIn(string language)
    {
        var administrator = await EnterAsync("admin@demo.test", language);
        await administrator.OpenAsync("/");
        await administrator.UseNavigationAsync("Organisation");
        await administrator.FollowAsync<OrganisationText>("Add.Title");
        await administrator.PressAsync<OrganisationText>("Add.Submit");
        await Expect(administrator.Main.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        await administrator.FillAsync<OrganisationText>("Field.NameSv", $"Provenheten {_mark}");
        await administrator.FillAsync<OrganisationText>("Field.NameEn", $"Test Unit {_mark}");
        await administrator.Field<OrganisationText>("Field.Kind").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await administrator.Field<OrganisationText>("Field.Parent").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await administrator.PressAsync<OrganisationText>("Add.Submit");
        await administrator.IsToldAsync<OrganisationText>("Add.Done");

        await administrator.FollowAsync<OrganisationText>("StandIn.Title");
        await administrator.FillAsync<OrganisationText>("Field.Email", "staff@demo.test");
        await administrator.FillAsync<OrganisationText>("Field.From", "2030-01-07");
        await administrator.FillAsync<OrganisationText>("Field.To", "2030-01-18");
        await administrator.PressAsync<OrganisationText>("StandIn.Submit");
        await administrator.IsToldAsync<OrganisationText>("StandIn.Done");
        await Expect(administrator.Link("Malin Personsdotter")).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Words.Languages), MemberType = typeof(Words))]
    public async Task ForgottenPassword_StandsInTheOutbox(string language)
    {
        var visitor = await OpenAsync(language);
        await visitor.OpenSignInAsync();
        await visitor.FollowAsync<AccountText>("SignIn.Forgot");
        await visitor.FillAsync<AccountText>("Field.Email", "staff@demo.test");
        await visitor.PressAsync<AccountText>("Forgot.Submit");
        await visitor.IsToldAsync<AccountText>("Forgot.Done");

        var administrator = await EnterAsync("admin@demo.test", language);
        await administrator.OpenAsync("/");
        await administrator.UseNavigationAsync("Outbox");
        await administrator.SeesAsync<SharedText>("NoticeKind.PasswordResetAsked");
        await administrator.Link("Malin Personsdotter").First.ClickAsync();
        await Expect(administrator.Heading).ToHaveTextAsync("Malin Personsdotter");
        await Expect(administrator.Button<PeopleText>("Link.Issue")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Visitor administrator, string email)
    {
        await administrator.OpenAsync("/");
        await administrator.UseNavigationAsync("People");
        await administrator.FollowAsync<PeopleText>("Add.Title");
        await administrator.FillAsync<PeopleText>("Field.Email", email);
        await administrator.FillAsync<PeopleText>("Field.Name", "Nils Nykomling");
        await administrator.PressAsync<PeopleText>("Add.Submit");
        await administrator.IsToldAsync<PeopleText>("Add.Done", "Nils Nykomling");
    }

    private async Task<Visitor> ChoosePasswordAsync(string link, string language)
    {
        var person = await OpenAsync(language);
        await person.OpenAsync(link);
        await person.UseLanguageAsync();
        await person.FillAsync<AccountText>("Field.New", NewPassword);
        await person.FillAsync<AccountText>("Field.Repeat", NewPassword);
        await person.PressAsync<AccountText>("ChoosePassword.Submit");
        await person.IsToldAsync<AccountText>("ChoosePassword.Done");
        return person;
    }
}
