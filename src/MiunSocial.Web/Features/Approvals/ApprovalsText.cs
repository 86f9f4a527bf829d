namespace MiunSocial.Web.Features.Approvals;

public sealed class ApprovalsText;
