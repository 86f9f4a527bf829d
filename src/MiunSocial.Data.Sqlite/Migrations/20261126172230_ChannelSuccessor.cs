using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChannelSuccessor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Channels_SuccessorId",
                table: "Channels",
                column: "SuccessorId");

            migrationBuilder.AddForeignKey(
                name: "FK_Channels_Channels_SuccessorId",
                table: "Channels",
                column: "SuccessorId",
                principalTable: "Channels",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Channels_Channels_SuccessorId",
                table: "Channels");

            migrationBuilder.DropIndex(
                name: "IX_Channels_SuccessorId",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "Channels");
        }
    }
}
