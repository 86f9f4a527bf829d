using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.LoanBlocks;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>Loans, as those who borrow and those who lend see them.</summary>
internal static class LoanPlaces
{
    private const string Student = "student@demo.test";
    private const string Officer = "officer@demo.test";

    public static IEnumerable<Place> All() =>
    [
        new("student's start page", "/") { Email = Student },
        new("own loans", "/loans") { Email = Student },
        new("new loan", "/loans/new") { Email = Student },
        new("new loan, with errors", "/loans/new") { Email = Student, Status = 400, Then = visitor => visitor.PressAsync<LoansText>("New.Send") },
        new("changed loan", "/loans/{reference}/edit") { Email = Student, Address = AddressOf(LoanState.Requested, "/edit") },
        .. Enum.GetValues<LoanState>().Select(state => new Place($"own loan, {state}", "/loans/{reference}") { Email = Student, Address = AddressOf(state) }),
        new("loan for a student", "/loans/new") { Email = Officer },
        .. Enum.GetValues<LoanState>().Select(state => new Place($"loan, {state}", "/loans/{reference}") { Email = Officer, Address = AddressOf(state) }),
        new("loans, waiting", "/loans") { Email = Officer, Address = _ => "/loans?show=Decide" },
        new("loans, all", "/loans") { Email = Officer, Address = _ => "/loans?show=All" },
        new("loan, return with errors", "/loans/{reference}")
        {
            Email = Officer,
            Status = 400,
            Address = AddressOf(LoanState.HandedOver),
            Then = async visitor =>
            {
                await visitor.Main.Locator("#move-Return > summary").ClickAsync();
                await visitor.PressAsync<LoansText>("Move.Return.Button");
            },
        },
        new("revoking a loan", "/loans/{reference}/revoke") { Email = Officer, Address = AddressOf(LoanState.HandedOver, "/revoke") },
        new("revoking a loan, with errors", "/loans/{reference}/revoke")
        {
            Email = Officer,
            Status = 400,
            Address = AddressOf(LoanState.HandedOver, "/revoke"),
            Then = visitor => visitor.PressAsync<LoansText>("Move.Revoke.Button"),
        },
        new("blocked days", "/loans/blocked") { Email = Officer },
        new("new blocked days", "/loans/blocked/new") { Email = Officer },
        new("new blocked days, with errors", "/loans/blocked/new") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<LoanBlocksText>("Save") },
        new("changed blocked days", "/loans/blocked/{id:guid}") { Email = Officer, Address = examples => $"/loans/blocked/{examples.BlockId}" },
    ];

    private static Func<Examples, string> AddressOf(LoanState state, string under = "") => examples => $"/loans/{examples.Loans[state]}{under}";
}
