namespace MiunSocial.Web.Features.Account;

public sealed class AccountText;
