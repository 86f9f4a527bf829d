namespace MiunSocial.Web.Features.Shared;

public sealed class LoansText;
