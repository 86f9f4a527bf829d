namespace MiunSocial.Web.Features.LoanBlocks;

public sealed class LoanBlocksText;
